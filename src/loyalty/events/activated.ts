/** Pending lots became active. */
export interface Activated {
  readonly type: "activated";
  readonly occurredAt: string;
  readonly lots: readonly ActivatedLot[];
}

/** A lot that became active, and when it now expires. */
export interface ActivatedLot {
  readonly lotId: string;
  readonly expiresAt: string | null;
}
