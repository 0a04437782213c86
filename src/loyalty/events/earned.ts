import type { CapCut } from "../accrual/capAwards.ts";
import type { CapUse } from "../account/capUse.ts";
import type { Lot } from "../account/lot.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";

/** A purchase was awarded points, perhaps none. */
export interface Earned {
  /** Always `"earned"`. */
  readonly type: "earned";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Points awarded in all, of the smallest unit. */
  readonly points: number;
  /** One lot a rule. */
  readonly lots: readonly Lot[];
  /** The order, as a refund must know it. */
  readonly order: OrderSnapshot;
  /** The use of the caps after it. */
  readonly capUse: Readonly<Record<string, CapUse>>;
  /** What caps cut. */
  readonly cuts: readonly CapCut[];
}
