import { families } from "./families.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { type AliveOptions, purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The probability that a customer is alive, that is, has not left for ever by the end of observation.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param customer - Repeat purchases x, time of the last t_x and age T, in the model's unit of time.
 * @param options - For BG/BB, whether at the last opportunity seen or, as unless given, at the next one.
 * @returns A share of one.
 * @throws {@link MetricError} when the model or the history cannot be used.
 * @see [fader-hardie-lee-2005], [batislam-denizel-filiztekin-2007], [fader-hardie-shang-2010] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const customer = { frequency: 2, recency: 30.43, age: 38.86 };
 * probabilityAlive(model, customer).toFixed(4); //=> "0.7266"
 * ```
 */
export function probabilityAlive(model: PurchaseModel, customer: PurchaseHistory, options: AliveOptions = {}): number {
  return purchaseFunctions(families).probabilityAlive(model, customer, options);
}
