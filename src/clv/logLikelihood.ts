import { families } from "./families.ts";
import { purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/**
 * The natural logarithm of the likelihood of a model: how well it accounts for the histories of these customers.
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param summary - A `customerSummary`, or columns.
 * @returns The sum over customers, each counted as often as its `count` says.
 * @throws {@link MetricError} when the model cannot be used, a history is impossible or the units of time differ.
 * @see [fader-hardie-lee-2005], [batislam-denizel-filiztekin-2007] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
 * logLikelihood(model, { frequency: [2], recency: [213 / 7], age: [272 / 7] }).toFixed(4); //=> "-9.4585"
 * ```
 */
export function logLikelihood(model: PurchaseModel, summary: PurchaseSummary): number {
  return purchaseFunctions(families).logLikelihood(model, summary);
}
