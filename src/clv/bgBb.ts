import { drawBeta } from "../numeric/draws.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import { bgBbFuture } from "./bgBbFuture.ts";
import { sumBgBbLikelihood } from "./bgBbLikelihood.ts";
import { fitFamily } from "./fitFamily.ts";
import type { FitOptions } from "./fitOptions.ts";
import { makePurchaseModel, type ModelOptions } from "./makePurchaseModel.ts";
import type { PurchaseFamily, PurchaseHistory } from "./purchaseFamily.ts";
import type { BgBbParameters, FittedPurchaseModel, PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";

/** The family of BG/BB models. */
export const bgBbFamily: PurchaseFamily = {
  kind: "bgBb",
  isDiscrete: true,
  parameterNames: ["alpha", "beta", "gamma", "delta"],
  timePowers: [0, 0, 0, 0],
  start: [1, 1, 1, 3],
  sumLogLikelihood: (histories) => (parameters) => sumBgBbLikelihood(parameters, histories),
  probabilityAlive,
  whileAlive: ([alpha = 0, beta = 0, gamma = 0, delta = 0], frequency, age) =>
    bgBbFuture(alpha + frequency, beta + age - frequency, gamma, delta + age),
  simulate,
};

/**
 * A BG/BB model from known parameters: for customers who can buy at given opportunities only, at most once at each, such as
 * yearly appeals, cruises or editions.
 *
 * - While alive a customer buys at an opportunity with probability p; these are beta(α, β) among customers.
 * - Before each opportunity the customer leaves for ever with probability θ; these are beta(γ, δ) among customers.
 * - The two are independent.
 *
 * `age` is the number of opportunities n since the first purchase, `recency` the number of the last one taken, and
 * `frequency` how many were taken, the first purchase not counted. Horizons are numbers of opportunities.
 *
 * @param parameters - α, β, γ and δ, all above zero.
 * @param options - The unit of time, if it is to be kept with the model.
 * @returns The model, plain JSON, for {@link probabilityAlive}, {@link expectedPurchases} and their kin.
 * @throws {@link MetricError} when a parameter is missing or not above zero.
 * @see [fader-hardie-shang-2010] in docs/references.md
 * @example
 * ```ts
 * const model = bgBb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
 * const donor = { frequency: 2, recency: 5, age: 6 };
 * probabilityAlive(model, donor).toFixed(2); //=> "0.80"
 * expectedPurchases(model, donor, 5).toFixed(2); //=> "1.44"
 * ```
 */
export function bgBb(parameters: BgBbParameters, options: ModelOptions = {}): PurchaseModel<"bgBb"> {
  return makePurchaseModel("bgBb", bgBbFamily, parameters, options);
}

/**
 * Fits the BG/BB model by maximum likelihood. For a customer with x purchases at n opportunities, the last at t_x,
 *
 * $$ L = \frac{B(\alpha+x, \beta+n-x)}{B(\alpha, \beta)} \frac{B(\gamma, \delta+n)}{B(\gamma, \delta)}
 * + \sum_{i=0}^{n-t_x-1} \frac{B(\alpha+x, \beta+t_x-x+i)}{B(\alpha, \beta)}
 * \frac{B(\gamma+1, \delta+t_x+i)}{B(\gamma, \delta)} $$
 *
 * @param donations - Histories, as columns of frequency, recency, age and, where customers share them, count; or a
 * table. All are whole numbers, and frequency is at most recency.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with standard errors, log-likelihood and whether it converged; where not, why.
 * @throws {@link MetricError} when a history is impossible or an option cannot be used.
 * @see [fader-hardie-shang-2010] in docs/references.md
 * @example
 * ```ts
 * const known = bgBb({ alpha: 1, beta: 1, gamma: 1, delta: 4 });
 * const base = simulateCustomers(known, { customers: 5000, age: 8, random: seededRandom(1) });
 * const { converged, parameters } = fitBgBb(base);
 * [converged, (parameters.alpha / (parameters.alpha + parameters.beta)).toFixed(1)]; //=> [true, "0.5"]
 * ```
 */
export function fitBgBb(
  donations: PurchaseSummary,
  options: FitOptions<BgBbParameters> = {},
): FittedPurchaseModel<"bgBb"> {
  return fitFamily("bgBb", bgBbFamily, donations, options);
}

/**
 * P(alive at n) of a customer with x purchases, the last at opportunity t_x of n.
 *
 * The customer is alive at n with the weight $w_n$ and died after opportunity k with $w_k \frac{\gamma}{\gamma + \delta
 * + k}$, k from t_x to n − 1, where $w_k = \frac{B(\alpha + x, \beta + k - x)}{B(\alpha, \beta)} \frac{B(\gamma, \delta
 * + k)}{B(\gamma, \delta)}$. Each follows from the one before by a factor below 1: nothing overflows or is subtracted.
 */
function probabilityAlive(
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: readonly number[],
  { frequency, recency, age }: PurchaseHistory,
): number {
  let weight = 1;
  let dead = 0;
  for (let k = recency; k < age; k++) {
    dead += (weight * gamma) / (gamma + delta + k);
    weight *= ((beta + k - frequency) / (alpha + beta + k)) * ((delta + k) / (gamma + delta + k));
  }
  return weight / (weight + dead);
}

/** Draws a customer: at each opportunity death comes first, and a purchase after it. */
function simulate(
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: readonly number[],
  age: number,
  random: RandomSource,
): PurchaseHistory {
  const buys = drawBeta(random, alpha, beta);
  const dies = drawBeta(random, gamma, delta);
  let frequency = 0;
  let recency = 0;
  for (let at = 1; at <= age && random() >= dies; at++) {
    if (random() >= buys) continue;
    frequency += 1;
    recency = at;
  }
  return { frequency, recency, age };
}
