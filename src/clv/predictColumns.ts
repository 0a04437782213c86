import type { OpenModel } from "./openModel.ts";
import type { FutureWhileAlive, PurchaseHistories } from "./purchaseFamily.ts";

/** What is to be expected of each customer, by column. */
export interface PredictedColumns {
  readonly probabilityAlive: Float64Array;
  readonly expectedPurchases: Float64Array;
  /** NaN where there is none. */
  readonly discountedPurchases: Float64Array;
}

/** What is to come of those alive who share frequency and age. */
interface Prospects {
  readonly expected: number;
  readonly discounted: number;
}

/** Predicts customer by customer; what those share who have the same frequency and age is computed once. */
export function predictColumns(
  { family, parameters }: OpenModel,
  { frequency, recency, age }: Omit<PurchaseHistories, "count">,
  horizon: number,
  discounted: (future: FutureWhileAlive) => number | null,
): PredictedColumns {
  const columns = {
    probabilityAlive: new Float64Array(frequency.length),
    expectedPurchases: new Float64Array(frequency.length),
    discountedPurchases: new Float64Array(frequency.length),
  };
  const byFrequency = new Map<number, Map<number, Prospects>>();
  const history = { frequency: 0, recency: 0, age: 0 };
  for (let row = 0; row < frequency.length; row++) {
    history.frequency = frequency[row]!;
    history.recency = recency[row]!;
    history.age = age[row]!;
    let byAge = byFrequency.get(history.frequency);
    if (!byAge) byFrequency.set(history.frequency, (byAge = new Map<number, Prospects>()));
    let prospects = byAge.get(history.age);
    if (!prospects) {
      const future = family.whileAlive(parameters, history.frequency, history.age);
      const expected = horizon === 0 ? 0 : future.expectedPurchases(horizon);
      byAge.set(history.age, (prospects = { expected, discounted: discounted(future) ?? NaN }));
    }
    const alive = family.probabilityAlive(parameters, history);
    columns.probabilityAlive[row] = alive;
    columns.expectedPurchases[row] = alive * prospects.expected;
    columns.discountedPurchases[row] = alive * prospects.discounted;
  }
  return columns;
}
