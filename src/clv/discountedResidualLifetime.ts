import { contractFamilies } from "./contractFamilies.ts";
import { contractFunctions, type ResidualLifetimeOptions } from "./contractFunctions.ts";
import type { ContractModel } from "./contractModel.ts";

/**
 * Discounted expected residual lifetime (DERL) at a renewal: how many periods a customer is expected to pay for from the
 * renewal on that is due now, that one undiscounted. Times the margin of a period it is the customer's residual value.
 *
 * $$ \mathrm{DERL} = \sum_{t = n + 1}^{\infty} \frac{S(t)}{S(n)} \frac{1}{(1 + d)^{t - n - 1}} $$
 *
 * after n renewals, with discount rate d. A customer who joins now is worth 1 + DERL / (1 + d) margins with n = 0.
 *
 * @param model - A model of contract length, fitted or from known parameters.
 * @param options - Renewals made, and the discount rate per period.
 * @returns Periods; `null` where the sum has no end, which is so without discounting and with α ≤ 1 (with c α ≤ 1 for
 * the beta-discrete-Weibull): too many customers are then expected to stay for ever.
 * @throws {@link MetricError} when the model or an option cannot be used.
 * @see [fader-hardie-2010] in docs/references.md
 * @example
 * ```ts
 * const model = shiftedBetaGeometric({ alpha: 3.8, beta: 15.2 });
 * discountedResidualLifetime(model, { renewals: 0, discountRatePerPeriod: 0.1 })?.toFixed(2); //=> "3.31"
 * discountedResidualLifetime(model, { renewals: 4, discountRatePerPeriod: 0.1 })?.toFixed(2); //=> "3.84"
 * ```
 */
export function discountedResidualLifetime(model: ContractModel, options: ResidualLifetimeOptions): number | null {
  return contractFunctions(contractFamilies).discountedResidualLifetime(model, options);
}
