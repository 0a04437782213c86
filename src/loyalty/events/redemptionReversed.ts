import type { LotPoints } from "../account/lot.ts";

/** Points spent went back to their lots, since the order that they paid for was refunded. */
export interface RedemptionReversed {
  readonly type: "redemptionReversed";
  readonly occurredAt: string;
  readonly redemptionId: string;
  readonly orderId: string;
  readonly points: number;
  readonly returns: readonly LotPoints[];
  /** Lots of these that would end before it now end then; `null` where there is no time of grace. */
  readonly usableUntil: string | null;
}
