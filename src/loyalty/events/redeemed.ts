import type { LotPoints } from "../account/lot.ts";

/** Points were spent. */
export interface Redeemed {
  /** Always `"redeemed"`. */
  readonly type: "redeemed";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the redemption: that of its command. */
  readonly redemptionId: string;
  /** Id of the order that it paid for; `null` where none was named. */
  readonly orderId: string | null;
  /** Points spent. */
  readonly points: number;
  /** What they were worth. */
  readonly valueMinor: number;
  /** The lots that the points came from. */
  readonly uses: readonly LotPoints[];
}
