import type { LotPoints } from "../account/lot.ts";

/** Points were spent. */
export interface Redeemed {
  readonly type: "redeemed";
  readonly occurredAt: string;
  readonly redemptionId: string;
  readonly orderId: string | null;
  readonly points: number;
  /** What they were worth. */
  readonly valueMinor: number;
  readonly uses: readonly LotPoints[];
}
