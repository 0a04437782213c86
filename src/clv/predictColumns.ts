import { orderBy } from "../numeric/orderBy.ts";
import type { OpenModel } from "./openModel.ts";
import type { FutureWhileAlive, PurchaseHistories } from "./purchaseFamily.ts";
import { reportedAlive } from "./purchaseFunctions.ts";

/** What is to be expected of each customer, by column. */
export interface PredictedColumns {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  /** NaN where there is none. */
  readonly discountedPurchases: Float64Array;
}

/** Predicts customer by customer in the order of frequency and age: those who share both share their future while alive. */
export function predictColumns(
  { family, parameters }: OpenModel,
  { frequency, recency, age }: Omit<PurchaseHistories, "count">,
  horizon: number,
  discounted: (future: FutureWhileAlive) => number | null,
): PredictedColumns {
  const order = orderBy(frequency, age);
  const columns = {
    probabilityAlive: new Float64Array(order.length),
    expectedPurchases: new Float64Array(order.length),
    discountedPurchases: new Float64Array(order.length),
  };
  const history = { frequency: NaN, recency: NaN, age: NaN };
  const aliveByRecency = new Map<number, number>(); // of those who share frequency and age
  let [expected, total, next] = [0, 0, 1];
  for (const row of order) {
    if (frequency[row] !== history.frequency || age[row] !== history.age) {
      aliveByRecency.clear();
      history.frequency = frequency[row]!;
      history.age = age[row]!;
      const future = family.whileAlive(parameters, history.frequency, history.age);
      expected = horizon === 0 ? 0 : future.expectedPurchases(horizon);
      total = discounted(future) ?? NaN;
      next = reportedAlive(1, future);
    }
    history.recency = recency[row]!;
    let alive = aliveByRecency.get(history.recency);
    if (alive === undefined) {
      alive = family.probabilityAlive(parameters, history);
      aliveByRecency.set(history.recency, alive);
    }
    columns.probabilityAlive[row] = alive * next;
    columns.expectedPurchases[row] = alive * expected;
    columns.discountedPurchases[row] = alive * total;
  }
  return columns;
}
