import { betaGeometricFamily } from "./betaGeometric.ts";
import { fitFamily } from "./fitFamily.ts";
import type { FitOptions } from "./fitOptions.ts";
import { makePurchaseModel, type ModelOptions } from "./makePurchaseModel.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { BetaGeometricParameters, FittedPurchaseModel, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/** The family of MBG/NBD models. */
export const mbgNbdFamily: PurchaseFamily = /* @__PURE__ */ betaGeometricFamily("mbgNbd", 1);

/**
 * An MBG/NBD model from known parameters: BG/NBD in which a customer may leave after the very first purchase too.
 *
 * - While alive a customer buys at the rate λ; rates are gamma(r, α) among customers, so that their mean is r / α.
 * - After each purchase, the first one included, the customer leaves for ever with probability p; these are beta(a, b)
 *   among customers.
 *
 * A one-time buyer is then not alive for certain, as in BG/NBD, but with a probability that falls with time.
 *
 * @param parameters - r, α, a and b, all above zero; α in the unit of time.
 * @param options - The unit of time, if it is to be kept with the model.
 * @returns The model, plain JSON, for {@link probabilityAlive}, {@link expectedPurchases} and their kin.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [batislam-denizel-filiztekin-2007], [hoppe-wagner-2007] in docs/references.md
 * @example
 * ```ts
 * const model = mbgNbd({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, { timeUnit: "week" });
 * probabilityAlive(model, { frequency: 0, recency: 0, age: 38.86 }).toFixed(4); //=> "0.3897"
 * ```
 */
export function mbgNbd(parameters: BetaGeometricParameters, options: ModelOptions = {}): PurchaseModel<"mbgNbd"> {
  return makePurchaseModel("mbgNbd", mbgNbdFamily, parameters, options);
}

/**
 * Fits the MBG/NBD model by maximum likelihood. For a customer with x repeat purchases, the last at t_x, seen until T,
 *
 * $$ L = \frac{\Gamma(r+x)\,\alpha^r}{\Gamma(r)} \left[ \frac{B(a, b+x+1)}{B(a,b)} (\alpha+T)^{-(r+x)}
 * + \frac{B(a+1, b+x)}{B(a,b)} (\alpha+t_x)^{-(r+x)} \right] $$
 *
 * The search is a damped Newton method in the logarithms of the parameters with exact derivatives, over the distinct
 * histories. One-time buyers (x = 0) belong in the data.
 *
 * @param summary - A `customerSummary`, or columns.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, log-likelihood and whether it converged; where not, why.
 * @throws {@link MetricError} when a history is impossible or an option cannot be used.
 * @see [batislam-denizel-filiztekin-2007], [hoppe-wagner-2007] in docs/references.md
 * @example
 * ```ts
 * const known = mbgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 });
 * const base = simulateCustomers(known, { customers: 5000, age: 52, random: seededRandom(1) });
 * const { converged, parameters } = fitMbgNbd(base);
 * converged; //=> true
 * (parameters.r / parameters.alpha).toFixed(3); //=> "0.083"
 * ```
 */
export function fitMbgNbd(
  summary: PurchaseSummary,
  options: FitOptions<BetaGeometricParameters> = {},
): FittedPurchaseModel<"mbgNbd"> {
  return fitFamily("mbgNbd", mbgNbdFamily, summary, options);
}
