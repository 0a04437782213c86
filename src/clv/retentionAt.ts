import { contractFamilies } from "./contractFamilies.ts";
import { contractFunctions } from "./contractFunctions.ts";
import type { ContractModel } from "./contractModel.ts";

/**
 * The retention rate at a renewal: of the customers who come to it, the share that is expected to make it.
 *
 * $$ r_t = \frac{S(t)}{S(t - 1)} $$
 *
 * For the shifted beta-geometric it is $\frac{\beta + t - 1}{\alpha + \beta + t - 1}$, which rises with t because those
 * who leave easily have left; nobody has become more loyal.
 *
 * @param model - A model of contract length, fitted or from known parameters.
 * @param period - t, from 1 on: the first renewal is 1.
 * @returns A share of one.
 * @throws {@link MetricError} when the model or the period cannot be used.
 * @see [fader-hardie-2007], [fader-hardie-2018] in docs/references.md
 * @example
 * ```ts
 * const model = shiftedBetaGeometric({ alpha: 1, beta: 3 });
 * [1, 2, 3].map((period) => retentionAt(model, period).toFixed(3)); //=> ["0.750", "0.800", "0.833"]
 * ```
 */
export function retentionAt(model: ContractModel, period: number): number {
  return contractFunctions(contractFamilies).retentionAt(model, period);
}
