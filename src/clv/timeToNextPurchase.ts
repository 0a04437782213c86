import { families } from "./families.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The time within which a customer buys again with a given probability.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param customer - Repeat purchases x, time of the last t_x and age T, in the model's unit of time.
 * @param probability - A share of one.
 * @returns A time from the end of observation on; `null` where the probability is never reached, since the customer may
 * have left.
 * @throws {@link MetricError} when the model, the history or the probability cannot be used.
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const customer = { frequency: 2, recency: 30.43, age: 38.86 };
 * timeToNextPurchase(model, customer, 0.5)?.toFixed(1); //=> "29.5"
 * timeToNextPurchase(model, customer, 0.8); //=> null
 * ```
 */
export function timeToNextPurchase(
  model: PurchaseModel,
  customer: PurchaseHistory,
  probability: number,
): number | null {
  return purchaseFunctions(families).timeToNextPurchase(model, customer, probability);
}
