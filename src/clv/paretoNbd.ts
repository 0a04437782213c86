import { fitFamily } from "./fitFamily.ts";
import type { FitOptions } from "./fitOptions.ts";
import { lapseFamily } from "./lapseFamily.ts";
import { makePurchaseModel, type ModelOptions } from "./makePurchaseModel.ts";
import { paretoFrailty } from "./paretoFrailty.ts";
import { paretoLifetime } from "./paretoLifetime.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { FittedPurchaseModel, ParetoNbdParameters, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/** The family of Pareto/NBD models. */
export const paretoNbdFamily: PurchaseFamily = /* @__PURE__ */ lapseFamily({
  kind: "paretoNbd",
  parameterNames: ["s", "beta"],
  timePowers: [0, 1],
  start: [0.5, 0.5],
  lifetime: ([s = 0, beta = 0]) => paretoLifetime(s, beta),
  frailty: ([s = 0, beta = 0]) => paretoFrailty(s, beta),
});

/**
 * A Pareto/NBD model from known parameters: customers buy at random, each at a rate of their own, and may lapse at any
 * moment, whether they buy or not.
 *
 * - While alive a customer buys at the rate λ; rates are gamma(r, α) among customers, so that their mean is r / α.
 * - A customer lapses at the rate μ, the same through life; these are gamma(s, β) among customers, so that the share
 *   $(\beta / (\beta + t))^s$ is still alive at t.
 * - The two rates are independent.
 *
 * @param parameters - r, α, s and β, all above zero; α and β in the unit of time.
 * @param options - The unit of time, if it is to be kept with the model.
 * @returns The model, plain JSON, for {@link probabilityAlive}, {@link expectedPurchases} and their kin.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [schmittlein-1987], [fader-hardie-2005] in docs/references.md
 * @example
 * ```ts
 * const model = paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { timeUnit: "week" });
 * probabilityAlive(model, { frequency: 2, recency: 213 / 7, age: 272 / 7 }).toFixed(4); //=> "0.8692"
 * ```
 */
export function paretoNbd(parameters: ParetoNbdParameters, options: ModelOptions = {}): PurchaseModel<"paretoNbd"> {
  return makePurchaseModel("paretoNbd", paretoNbdFamily, parameters, options);
}

/**
 * Fits the Pareto/NBD model by maximum likelihood. For a customer with x repeat purchases, the last at t_x, seen until T,
 *
 * $$ L = \frac{\Gamma(r+x)\,\alpha^r \beta^s}{\Gamma(r)} \left[ \frac{1}{(\alpha+T)^{r+x} (\beta+T)^s}
 * + \int_{t_x}^{T} \frac{s}{(\alpha+\tau)^{r+x} (\beta+\tau)^{s+1}}\, d\tau \right] $$
 *
 * The integral over the time of the lapse is smooth and positive, other than the difference of hypergeometric functions
 * that it is in closed form: quadrature gives it with exact derivatives for any α and β. The search is a damped Newton
 * method in the logarithms of the parameters. One-time buyers (x = 0) belong in the data.
 *
 * @param summary - A `customerSummary`, or columns.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, log-likelihood and whether it converged; where not, why.
 * @throws {@link MetricError} when a history is impossible or an option cannot be used.
 * @see [schmittlein-1987], [fader-hardie-2005] in docs/references.md
 * @example
 * ```ts
 * const known = paretoNbd({ r: 0.5, alpha: 10, s: 0.6, beta: 12 });
 * const base = simulateCustomers(known, { customers: 5000, age: 52, random: seededRandom(1) });
 * const { converged, parameters } = fitParetoNbd(base);
 * converged; //=> true
 * (parameters.r / parameters.alpha).toFixed(3); //=> "0.050"
 * ```
 */
export function fitParetoNbd(
  summary: PurchaseSummary,
  options: FitOptions<ParetoNbdParameters> = {},
): FittedPurchaseModel<"paretoNbd"> {
  return fitFamily("paretoNbd", paretoNbdFamily, summary, options);
}
