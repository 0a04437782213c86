import { contractFamilies } from "./contractFamilies.ts";
import { contractFunctions } from "./contractFunctions.ts";
import type { ContractModel } from "./contractModel.ts";

/**
 * The share of a cohort that is expected to make its first so many renewals.
 *
 * | model | S(t) |
 * |---|---|
 * | shifted beta-geometric | $\frac{B(\alpha, \beta + t)}{B(\alpha, \beta)}$ |
 * | beta-discrete-Weibull | $\frac{B(\alpha, \beta + t^c)}{B(\alpha, \beta)}$ |
 *
 * @param model - A model of contract length, fitted or from known parameters.
 * @param periods - t, a whole number; everybody is there after 0.
 * @returns A share of one.
 * @throws {@link MetricError} when the model or the number of periods cannot be used.
 * @see [fader-hardie-2007] in docs/references.md
 * @example
 * ```ts
 * survivalProbability(shiftedBetaGeometric({ alpha: 1, beta: 3 }), 2).toFixed(3); //=> "0.600"
 * ```
 */
export function survivalProbability(model: ContractModel, periods: number): number {
  return contractFunctions(contractFamilies).survivalProbability(model, periods);
}
