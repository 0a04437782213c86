import type { LotPoints } from "../account/lot.ts";

/** Points spent went back to their lots, since the order that they paid for was refunded. */
export interface RedemptionReversed {
  /** Always `"redemptionReversed"`. */
  readonly type: "redemptionReversed";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the redemption: that of its command. */
  readonly redemptionId: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
  /** Points that came back. */
  readonly points: number;
  /** The lots that the points went back to. */
  readonly returns: readonly LotPoints[];
  /** Lots of these that would end before it now end then; `null` where there is no time of grace. */
  readonly usableUntil: string | null;
}
