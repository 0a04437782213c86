import type { OpenModel } from "./openModel.ts";
import type { FutureWhileAlive, PurchaseFamily, PurchaseHistories } from "./purchaseFamily.ts";
import { reportedAlive } from "./purchaseFunctions.ts";

/** What is to be expected of each customer, by column. */
export interface PredictedColumns {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  /** NaN where there is none. */
  readonly discountedPurchases: Float64Array;
}

/** What those share who have the same frequency and age. */
interface Prospects {
  readonly expected: number;
  readonly discounted: number;
  /** By how much the probability of being alive is reported lower than at T. */
  readonly next: number;
  readonly aliveByRecency: Map<number, number>;
}

/** Predicts customer by customer; what several of them share is computed once. */
export function predictColumns(
  { family, parameters }: OpenModel<PurchaseFamily>,
  { frequency, recency, age }: Omit<PurchaseHistories, "count">,
  horizon: number,
  discounted: (future: FutureWhileAlive) => number | null,
): PredictedColumns {
  const columns = {
    probabilityAlive: new Float64Array(frequency.length),
    expectedPurchases: new Float64Array(frequency.length),
    discountedPurchases: new Float64Array(frequency.length),
  };
  const prospectsOf = (x: number, T: number): Prospects => {
    const future = family.whileAlive(parameters, x, T);
    const expected = horizon === 0 ? 0 : future.expectedPurchases(horizon);
    const total = discounted(future) ?? NaN;
    return { expected, discounted: total, next: reportedAlive(1, future), aliveByRecency: new Map<number, number>() };
  };
  const byFrequency = new Map<number, Map<number, Prospects>>();
  const history = { frequency: 0, recency: 0, age: 0 };
  for (let row = 0; row < frequency.length; row++) {
    history.frequency = frequency[row]!;
    history.recency = recency[row]!;
    history.age = age[row]!;
    let byAge = byFrequency.get(history.frequency);
    if (!byAge) byFrequency.set(history.frequency, (byAge = new Map<number, Prospects>()));
    let shared = byAge.get(history.age);
    if (!shared) byAge.set(history.age, (shared = prospectsOf(history.frequency, history.age)));
    let alive = shared.aliveByRecency.get(history.recency);
    if (alive === undefined) {
      alive = family.probabilityAlive(parameters, history);
      shared.aliveByRecency.set(history.recency, alive);
    }
    columns.probabilityAlive[row] = alive * shared.next;
    columns.expectedPurchases[row] = alive * shared.expected;
    columns.discountedPurchases[row] = alive * shared.discounted;
  }
  return columns;
}
