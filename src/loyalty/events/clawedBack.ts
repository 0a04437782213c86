import type { ClawbackParts } from "../account/orderSnapshot.ts";
import type { LotPoints } from "../account/lot.ts";

/** Points taken back, and where from. */
export interface TakenBack extends ClawbackParts {
  /** Where `taken` points were taken from. */
  readonly uses: readonly LotPoints[];
  /** The value of `inCash` points, to be deducted from the money returned. */
  readonly cashMinor: number;
}

/** Points were taken back after a refund. */
export interface ClawedBack extends TakenBack {
  /** Always `"clawedBack"`. */
  readonly type: "clawedBack";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
}
