import { families } from "./families.ts";
import { purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The expected number of repeat purchases of a new customer within a horizon from the first purchase on.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param horizon - How far ahead, in the model's unit of time.
 * @returns A number of purchases, the first one not among them.
 * @throws {@link MetricError} when the model or the horizon cannot be used.
 * @see [fader-hardie-lee-2005], [batislam-denizel-filiztekin-2007] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * expectedPurchasesNewCustomer(model, 52).toFixed(4); //=> "1.4461"
 * ```
 */
export function expectedPurchasesNewCustomer(model: PurchaseModel, horizon: number): number {
  return purchaseFunctions(families).expectedPurchasesNewCustomer(model, horizon);
}
