import type { ClawbackParts } from "../account/orderSnapshot.ts";
import type { LotPoints } from "../account/lot.ts";

/** Points were taken back after a refund. */
export interface ClawedBack extends ClawbackParts {
  readonly type: "clawedBack";
  readonly occurredAt: string;
  readonly orderId: string;
  /** Where `taken` points were taken from. */
  readonly uses: readonly LotPoints[];
  /** The value of `inCash` points, to be deducted from the money returned. */
  readonly cashMinor: number;
}

/** Points taken back came back, since a later refund led to a higher award: whole-amount bands can do that. */
export interface ClawbackReversed extends ClawbackParts {
  readonly type: "clawbackReversed";
  readonly occurredAt: string;
  readonly orderId: string;
  /** Where `taken` points went. */
  readonly returns: readonly LotPoints[];
  /** The value of `inCash` points, to be added to the money returned. */
  readonly cashMinor: number;
}
