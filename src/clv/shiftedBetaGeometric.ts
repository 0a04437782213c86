import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { betaMean } from "../numeric/betaMean.ts";
import { logBeta } from "../numeric/logBeta.ts";
import type { ContractFamily } from "./contractFamily.ts";
import type { ContractModel, FittedContractModel, ShiftedBetaGeometricParameters } from "./contractModel.ts";
import { contractRange } from "./contractRange.ts";
import { fitContract } from "./fitContract.ts";
import type { FitOptions } from "./fitOptions.ts";
import { readParameters } from "./readParameters.ts";
import type { Survivors } from "./survivors.ts";

/** The shifted-beta-geometric model: see {@link fitShiftedBetaGeometric}. */
export const shiftedBetaGeometricFamily: ContractFamily = {
  kind: "shiftedBetaGeometric",
  parameterNames: ["alpha", "beta"],
  parameterRange: contractRange,
  startFrom: (firstChurn) => [1, 1 / firstChurn - 1],
  logSurvival: ([alpha, beta], periods) => logBeta(alpha!, beta! + periods) - logBeta(alpha!, beta!),
  logRetention([alpha, beta], period) {
    const stay = beta! + period - 1;
    const both = alpha! + stay;
    const byBoth = 1 / (both * both);
    const gradient = [-1 / both, alpha! / stay / both];
    const hessian = [
      [byBoth, byBoth],
      [byBoth, byBoth - 1 / (stay * stay)],
    ];
    return { value: -Math.log1p(alpha! / stay), gradient, hessian };
  },
  residualLifetime([alpha, beta], renewals, discountRate) {
    const stay = beta! + renewals;
    if (discountRate === 0) return alpha! > 1 ? stay / (alpha! - 1) : null;
    // The next renewal, times the closed form's 2F1(1, β + n + 1; α + β + n + 1; 1 / (1 + d)): a mean over the churn
    // probabilities of those who make it.
    const sharpness = Math.min(1 / discountRate, 1e290);
    const mean = betaMean(alpha!, stay + 1, sharpness, (theta) => 1 / (discountRate + theta));
    return (1 + discountRate) * (stay / (alpha! + stay)) * mean;
  },
};

/**
 * A shifted-beta-geometric (sBG) model from known parameters.
 *
 * @param parameters - α and β of the beta distribution of churn probabilities, both above 0; its mean is α / (α + β).
 * @throws {@link MetricError} when a parameter is missing or out of range.
 * @see [fader-hardie-2007] in docs/references.md
 * @example
 * ```ts
 * const model = shiftedBetaGeometric({ alpha: 0.668, beta: 3.806 });
 * survivalProbability(model, 12).toFixed(3); //=> "0.378"
 * ```
 */
export function shiftedBetaGeometric(
  parameters: ShiftedBetaGeometricParameters,
): ContractModel<"shiftedBetaGeometric"> {
  const issues: MetricIssue[] = [];
  const values = readParameters(issues, ["parameters"], shiftedBetaGeometricFamily, parameters);
  throwIfAny(issues);
  const [alpha, beta] = values!;
  return { kind: "shiftedBetaGeometric", version: 1, parameters: { alpha: alpha!, beta: beta! } };
}

/**
 * Fits the shifted-beta-geometric (sBG) model to the survivors of one cohort or of several, by maximum likelihood.
 *
 * Each customer leaves at every renewal with the same probability θ, and θ differs between customers by a beta
 * distribution with parameters α and β, so that
 *
 * $$ P(T = t) = \frac{B(\alpha + 1, \beta + t - 1)}{B(\alpha, \beta)}, \qquad
 * S(t) = \frac{B(\alpha, \beta + t)}{B(\alpha, \beta)} $$
 *
 * @param survivors - Customers at the start, after the first renewal, and so on; or a list of such lists, one a cohort,
 * which may be of different lengths. Shares and percentages will do, but give errors as if of so many customers.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with its errors. Where it did not converge `reason` says why.
 * @throws {@link MetricError} when there are no counts, one is negative or above the one before, or an option is wrong.
 * @see [fader-hardie-2007], [fader-hardie-2007b] in docs/references.md
 * @example
 * ```ts
 * const model = fitShiftedBetaGeometric([1000, 869, 743, 653, 593, 551, 517, 491]);
 * const { alpha, beta } = model.parameters;
 * [model.converged, alpha.toFixed(3), beta.toFixed(3)]; //=> [true, "0.668", "3.806"]
 * ```
 */
export function fitShiftedBetaGeometric(
  survivors: Survivors | readonly Survivors[],
  options: FitOptions<ShiftedBetaGeometricParameters> = {},
): FittedContractModel<"shiftedBetaGeometric"> {
  return fitContract("shiftedBetaGeometric", shiftedBetaGeometricFamily, survivors, options);
}
