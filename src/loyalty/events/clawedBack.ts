import type { TakenBack } from "../account/orderSnapshot.ts";

/** Points were taken back after a refund. */
export interface ClawedBack extends TakenBack {
  readonly type: "clawedBack";
  readonly occurredAt: string;
  readonly orderId: string;
}
