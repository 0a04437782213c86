import { contractFamilies } from "./contractFamilies.ts";
import { type ContractCurve, type ContractCurveOptions, contractFunctions } from "./contractFunctions.ts";
import type { ContractModel, FittedContractModel } from "./contractModel.ts";

/**
 * Survival and retention by period as a model of contract length has them, beside what was observed: how well it fits, and
 * how well it projects where more was observed than it was fitted to.
 *
 * @param model - A model of contract length, fitted or from known parameters.
 * @param options - How many periods, and the survivors to compare with.
 * @throws {@link MetricError} when the model, the number of periods or the survivors cannot be used.
 * @see [fader-hardie-2007] in docs/references.md
 * @example
 * ```ts
 * const survivors = [1000, 631, 468, 382];
 * const curve = contractCurve(fitShiftedBetaGeometric(survivors.slice(0, 3)), { periods: 3, survivors });
 * Array.from(curve.survival, (share) => share.toFixed(3)); //=> ["1.000", "0.631", "0.468", "0.375"]
 * Array.from(curve.observedSurvival); //=> [1, 0.631, 0.468, 0.382]
 * ```
 */
export function contractCurve(
  model: ContractModel | FittedContractModel,
  options: ContractCurveOptions,
): ContractCurve {
  return contractFunctions(contractFamilies).contractCurve(model, options);
}
