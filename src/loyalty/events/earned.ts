import type { CapCut } from "../accrual/capAwards.ts";
import type { CapUse } from "../account/capUse.ts";
import type { Lot } from "../account/lot.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";

/** A purchase was awarded points, perhaps none. */
export interface Earned {
  readonly type: "earned";
  readonly occurredAt: string;
  readonly points: number;
  /** One lot a rule. */
  readonly lots: readonly Lot[];
  readonly order: OrderSnapshot;
  /** The use of the caps after it. */
  readonly capUse: Readonly<Record<string, CapUse>>;
  /** What caps cut. */
  readonly cuts: readonly CapCut[];
}
