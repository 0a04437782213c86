/** A tier was gained, lost, or kept for another term. */
export interface TierChanged {
  /** Always `"tierChanged"`. */
  readonly type: "tierChanged";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the tier before; `null` where there was none. */
  readonly from: string | null;
  /** Id of the tier from now on: the same where it was kept. */
  readonly to: string;
  /** What brought it about. */
  readonly reason: "enrolment" | "upgrade" | "downgrade" | "renewal" | "grace" | "manual" | "merge";
  /** Until when it holds, in UTC, exclusive; `null` when it has no end. */
  readonly validUntil: string | null;
  /** When it is reviewed, in UTC; `null` when never. */
  readonly reviewAt: string | null;
  /** Whether it was set by hand and stays. */
  readonly isLocked: boolean;
}
