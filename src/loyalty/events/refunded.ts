import type { QualifyingUnits, Refunded as RefundedSoFar } from "../account/orderSnapshot.ts";

/** An order was refunded, in part or in whole. What it does to points follows in events of their own. */
export interface Refunded {
  /** Always `"refunded"`. */
  readonly type: "refunded";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
  /** What has been refunded in all, this refund included. */
  readonly refunded: RefundedSoFar;
  /** The award that is right for what is left. */
  readonly targetPoints: number;
  /** Qualifying units after it, at the order's own time. */
  readonly qualifying: QualifyingUnits | null;
  /** The units of it that are lost; below zero where they rise. */
  readonly qualifyingLost: number;
}
