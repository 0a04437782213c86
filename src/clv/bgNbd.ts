import { betaGeometricFamily } from "./betaGeometric.ts";
import { fitFamily } from "./fitFamily.ts";
import type { FitOptions } from "./fitOptions.ts";
import { makePurchaseModel, type ModelOptions } from "./makePurchaseModel.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { BetaGeometricParameters, FittedPurchaseModel, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/** The family of BG/NBD models. */
export const bgNbdFamily: PurchaseFamily = /* @__PURE__ */ betaGeometricFamily("bgNbd", 0);

/**
 * A BG/NBD model from known parameters: customers buy at random, each at a rate of their own, and may leave after each
 * repeat purchase.
 *
 * - While alive a customer buys at the rate λ; rates are gamma(r, α) among customers, so that their mean is r / α.
 * - After each repeat purchase the customer leaves for ever with probability p; these are beta(a, b) among customers.
 * - Rates and dropout probabilities are independent.
 *
 * Whoever has bought only once is alive for certain: the model lets nobody leave before a repeat purchase. `mbgNbd` does.
 *
 * @param parameters - r, α, a and b, all above zero; α in the unit of time.
 * @param options - The unit of time, if it is to be kept with the model.
 * @returns The model, plain JSON, for {@link probabilityAlive}, {@link expectedPurchases} and their kin.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * probabilityAlive(model, { frequency: 2, recency: 30.43, age: 38.86 }).toFixed(4); //=> "0.7266"
 * ```
 */
export function bgNbd(parameters: BetaGeometricParameters, options: ModelOptions = {}): PurchaseModel<"bgNbd"> {
  return makePurchaseModel("bgNbd", bgNbdFamily, parameters, options);
}

/**
 * Fits the BG/NBD model by maximum likelihood. For a customer with x repeat purchases, the last at t_x, seen until T,
 *
 * $$ L = \frac{B(a, b+x)}{B(a,b)} \frac{\Gamma(r+x)\,\alpha^r}{\Gamma(r)(\alpha+T)^{r+x}}
 * + \delta_{x>0} \frac{B(a+1, b+x-1)}{B(a,b)} \frac{\Gamma(r+x)\,\alpha^r}{\Gamma(r)(\alpha+t_x)^{r+x}} $$
 *
 * The search is a damped Newton method in the logarithms of the parameters with exact derivatives, over the distinct
 * histories. One-time buyers (x = 0) belong in the data.
 *
 * @param summary - A `customerSummary`, or columns.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, log-likelihood and whether it converged; where not, why.
 * @throws {@link MetricError} when a history is impossible or an option cannot be used.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const known = bgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 });
 * const base = simulateCustomers(known, { customers: 5000, age: 52, random: seededRandom(1) });
 * const { converged, parameters } = fitBgNbd(base);
 * converged; //=> true
 * (parameters.r / parameters.alpha).toFixed(3); //=> "0.084"
 * ```
 */
export function fitBgNbd(
  summary: PurchaseSummary,
  options: FitOptions<BetaGeometricParameters> = {},
): FittedPurchaseModel<"bgNbd"> {
  return fitFamily("bgNbd", bgNbdFamily, summary, options);
}
