import { families } from "./families.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The expected number of purchases of a customer within a horizon from the end of observation on.
 *
 * That the customer may have left already, and may leave on the way, is in it. It is evaluated as a mean of something
 * positive, so that short horizons and a = 1, where the papers' closed forms lose digits or fail, are as exact as others.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param customer - Repeat purchases x, time of the last t_x and age T, in the model's unit of time.
 * @param horizon - How far ahead, in the same unit.
 * @returns A number of purchases.
 * @throws {@link MetricError} when the model, the history or the horizon cannot be used.
 * @see [fader-hardie-lee-2005], [batislam-denizel-filiztekin-2007] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const customer = { frequency: 2, recency: 30.43, age: 38.86 };
 * expectedPurchases(model, customer, 39).toFixed(4); //=> "1.2260"
 * ```
 */
export function expectedPurchases(model: PurchaseModel, customer: PurchaseHistory, horizon: number): number {
  return purchaseFunctions(families).expectedPurchases(model, customer, horizon);
}
