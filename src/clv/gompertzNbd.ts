import { fitFamily } from "./fitFamily.ts";
import type { FitOptions } from "./fitOptions.ts";
import { gompertzFrailty } from "./gompertzFrailty.ts";
import { gompertzLifetime } from "./gompertzLifetime.ts";
import { lapseFamily } from "./lapseFamily.ts";
import { makePurchaseModel, type ModelOptions } from "./makePurchaseModel.ts";
import { fitParetoNbd } from "./paretoNbd.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type {
  FittedPurchaseModel,
  GompertzNbdParameters,
  ParetoNbdParameters,
  PurchaseModel,
} from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/** The family of GGompertz/NBD models. */
export const gompertzNbdFamily: PurchaseFamily = /* @__PURE__ */ lapseFamily({
  kind: "gompertzNbd",
  parameterNames: ["b", "s", "beta"],
  timePowers: [-1, 0, 0],
  start: [0.5, 0.5, 0.5],
  lifetime: ([b = 0, s = 0, beta = 0]) => gompertzLifetime(b, s, beta),
  frailty: ([b = 0, s = 0, beta = 0]) => gompertzFrailty(b, s, beta),
});

/**
 * A GGompertz/NBD model from known parameters: a Pareto/NBD in which everybody's rate of lapse grows with time.
 *
 * - While alive a customer buys at the rate λ; rates are gamma(r, α) among customers, so that their mean is r / α.
 * - A customer lapses at the rate $b \eta e^{bt}$ at age t; levels η are gamma(s, β) among customers, so that the share
 *   $(\beta / (\beta + e^{bt} - 1))^s$ is still alive at t.
 *
 * Among those who remain, the rate of lapse falls through life where β < 1, as the loyal ones stay, and rises where β > 1.
 * As b and β go to zero together the model becomes the Pareto/NBD with β / b for its β.
 *
 * @param parameters - r, α, b, s and β, all above zero; α in the unit of time, b per unit of time.
 * @param options - The unit of time, if it is to be kept with the model.
 * @returns The model, plain JSON, for {@link probabilityAlive}, {@link expectedPurchases} and their kin.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [bemmaor-glady-2012] in docs/references.md
 * @example
 * ```ts
 * const model = gompertzNbd({ r: 0.553, alpha: 10.578, b: 0.05, s: 0.4, beta: 3 }, { timeUnit: "week" });
 * probabilityAlive(model, { frequency: 2, recency: 213 / 7, age: 272 / 7 }).toFixed(4); //=> "0.8557"
 * ```
 */
export function gompertzNbd(
  parameters: GompertzNbdParameters,
  options: ModelOptions = {},
): PurchaseModel<"gompertzNbd"> {
  return makePurchaseModel("gompertzNbd", gompertzNbdFamily, parameters, options);
}

/**
 * Fits the GGompertz/NBD model by maximum likelihood. For a customer with x repeat purchases, the last at t_x, seen until
 * T, and with the share S(t) still alive at t and f = −dS/dt,
 *
 * $$ L = \frac{\Gamma(r+x)\,\alpha^r}{\Gamma(r)} \left[ \frac{S(T)}{(\alpha+T)^{r+x}}
 * + \int_{t_x}^{T} \frac{f(\tau)}{(\alpha+\tau)^{r+x}}\, d\tau \right] $$
 *
 * Where the likelihood is highest as b and β go to zero together, as on CDNOW, the maximum lies on the boundary, and what
 * comes back is the Pareto/NBD that it is there: `kind` says so, and `boundary` names b and β.
 *
 * @param summary - A `customerSummary`, or columns.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, log-likelihood and whether it converged; where not, why.
 * @throws {@link MetricError} when a history is impossible or an option cannot be used.
 * @see [bemmaor-glady-2012] in docs/references.md
 * @example
 * ```ts
 * const known = gompertzNbd({ r: 1, alpha: 5, b: 0.1, s: 1, beta: 20 });
 * const base = simulateCustomers(known, { customers: 5000, age: 52, random: seededRandom(1) });
 * const { kind, converged, parameters } = fitGompertzNbd(base);
 * [kind, converged]; //=> ["gompertzNbd", true]
 * (parameters.r / parameters.alpha).toFixed(2); //=> "0.20"
 * ```
 */
export function fitGompertzNbd(
  summary: PurchaseSummary,
  options: FitOptions<GompertzNbdParameters> = {},
): FittedPurchaseModel<"gompertzNbd"> | FittedPurchaseModel<"paretoNbd"> {
  const fit = fitFamily("gompertzNbd", gompertzNbdFamily, summary, options);
  // Only these two, and both to zero: where s runs off too the lifetimes have another limit.
  if (fit.boundary.join() !== "b,beta" || fit.parameters.beta > 1) return fit;
  const limit = fitParetoNbd(summary, {
    ...options,
    start: withoutLifetime(options.start),
    fixed: withoutLifetime(options.fixed),
  });
  return {
    ...limit,
    boundary: [...limit.boundary, ...fit.boundary],
    iterations: fit.iterations + limit.iterations,
    evaluations: fit.evaluations + limit.evaluations,
  };
}

/** What the two models share; their b and β differ. */
function withoutLifetime({
  b: _b,
  beta: _beta,
  ...shared
}: Partial<GompertzNbdParameters> = {}): Partial<ParetoNbdParameters> {
  return shared;
}
