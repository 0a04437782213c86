import type { CapCut } from "../accrual/capAwards.ts";
import type { AwardedLot } from "../account/lot.ts";
import type { OrderSnapshot, QualifyingUnits } from "../account/orderSnapshot.ts";

/** A purchase was awarded points, perhaps none. */
export interface Earned {
  /** Always `"earned"`. */
  readonly type: "earned";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Points awarded in all, of the smallest unit. */
  readonly points: number;
  /** One lot a rule. */
  readonly lots: readonly AwardedLot[];
  /** From when they can be spent; `null` until an action decides it. Left out where it is at once. */
  readonly activeFrom?: string | null;
  /** From when they are gone; `null` when never. */
  readonly expiresAt: string | null;
  /** The qualifying units of the order; `null` where it brings none. */
  readonly qualifying: QualifyingUnits | null;
  /** The order, as a refund must know it. */
  readonly order: OrderSnapshot;
  /** What caps cut; left out where they cut nothing. */
  readonly cuts?: readonly CapCut[];
}
