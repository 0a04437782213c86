import { families } from "./families.ts";
import type { PurchaseHistory } from "./purchaseFamily.ts";
import { type DiscountOptions, purchaseFunctions } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";

/**
 * The expected purchases of a customer from the end of observation on, each discounted to that moment; without a horizon
 * all that are to come: DERT, the discounted expected residual transactions.
 *
 * $$ \int_0^h e^{-\delta s} \, \frac{\mathrm{d}}{\mathrm{d}s} E[Y(s)] \, \mathrm{d}s $$
 *
 * @param model - A model of purchases and dropout, fitted or known.
 * @param customer - Repeat purchases x, time of the last t_x and age T, in the model's unit of time.
 * @param options - The discount rate δ per unit of time, as ln(1.15) / 52 for 15% a year in weeks, and the horizon h. For
 * BG/BB the rate d per opportunity, as `discountRatePerPeriod`: the purchase at the next one is discounted once.
 * @returns A number of purchases of today; `null` where the sum has no end, as with δ = 0 and a ≤ 1.
 * @throws {@link MetricError} when the model, the history or an option cannot be used.
 * @see [fader-hardie-lee-2005], [fader-hardie-2012] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const customer = { frequency: 2, recency: 30.43, age: 38.86 };
 * const continuousDiscountRate = Math.log(1.15) / 52;
 * discountedExpectedPurchases(model, customer, { continuousDiscountRate })?.toFixed(3); //=> "5.170"
 * discountedExpectedPurchases(model, customer, { continuousDiscountRate, horizon: 52 })?.toFixed(3); //=> "1.462"
 * ```
 */
export function discountedExpectedPurchases(
  model: PurchaseModel,
  customer: PurchaseHistory,
  options: DiscountOptions,
): number | null {
  return purchaseFunctions(families).discountedExpectedPurchases(model, customer, options);
}
