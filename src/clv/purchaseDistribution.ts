import { families } from "./families.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { newCustomer, purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The probability that a customer makes just so many purchases within a horizon.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param horizon - How far ahead, in the model's unit of time.
 * @param count - How many purchases.
 * @param customer - Whose; a new customer, counted from the first purchase on, unless given.
 * @returns A share of one; over all counts they sum to one, and their mean is {@link expectedPurchases}.
 * @throws {@link MetricError} when the model, the horizon, the count or the history cannot be used.
 * @see [fader-hardie-lee-2005], [batislam-denizel-filiztekin-2007] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * purchaseDistribution(model, 39, 0).toFixed(4); //=> "0.5738"
 * purchaseDistribution(model, 39, 0, { frequency: 2, recency: 30.43, age: 38.86 }).toFixed(4); //=> "0.4454"
 * ```
 */
export function purchaseDistribution(
  model: PurchaseModel,
  horizon: number,
  count: number,
  customer: PurchaseHistory = newCustomer,
): number {
  return purchaseFunctions(families).purchaseDistribution(model, horizon, count, customer);
}
