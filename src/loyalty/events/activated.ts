/** Pending lots became active. */
export interface Activated {
  /** Always `"activated"`. */
  readonly type: "activated";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The lots. */
  readonly lots: readonly ActivatedLot[];
}

/** A lot that became active, and when it now expires. */
export interface ActivatedLot {
  /** Id of the lot. */
  readonly lotId: string;
  /** From when its points are gone, in UTC; `null` when never. */
  readonly expiresAt: string | null;
}
