/** A tier was gained, lost, or kept for another term. */
export interface TierChanged {
  readonly type: "tierChanged";
  readonly occurredAt: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: "enrolment" | "upgrade" | "downgrade" | "renewal" | "grace" | "manual" | "merge";
  readonly validUntil: string | null;
  readonly reviewAt: string | null;
  readonly isLocked: boolean;
}
