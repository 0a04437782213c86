import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { digamma } from "../numeric/digamma.ts";
import { logBeta } from "../numeric/logBeta.ts";
import { logGamma } from "../numeric/logGamma.ts";
import { trigamma } from "../numeric/trigamma.ts";
import type { ContractFamily, LogRetention } from "./contractFamily.ts";
import type { BetaDiscreteWeibullParameters, ContractModel, FittedContractModel } from "./contractModel.ts";
import { contractRange } from "./contractRange.ts";
import { fitContract } from "./fitContract.ts";
import type { FitOptions } from "./fitOptions.ts";
import { readParameters } from "./readParameters.ts";
import { sumSurvival } from "./sumSurvival.ts";
import type { Survivors } from "./survivors.ts";

/** The beta-discrete-Weibull model: see {@link fitBetaDiscreteWeibull}. */
export const betaDiscreteWeibullFamily: ContractFamily = {
  kind: "betaDiscreteWeibull",
  parameterNames: ["alpha", "beta", "c"],
  parameterRange: contractRange,
  startFrom: (firstChurn) => [1, 1 / firstChurn - 1, 1],
  logSurvival: ([alpha, beta, c], periods) =>
    logBetaFrom(alpha!, beta!, c! * Math.log(periods)) - logBeta(alpha!, beta!),
  logRetention: ([alpha, beta, c], period) =>
    difference(logBetaAt(alpha!, beta!, c!, period), logBetaAt(alpha!, beta!, c!, period - 1)),
  residualLifetime([alpha, beta, c], renewals, discountRate) {
    if (discountRate === 0 && c! * alpha! <= 1) return null;
    const curve = {
      logAt: (logTime: number) => logBetaFrom(alpha!, beta!, c! * logTime),
      slopeAt: (logTime: number) => c! * slope(alpha!, beta!, Math.exp(c! * logTime)),
      tail: c! * alpha!,
      logPowerFrom: (39 + 2 * Math.log(alpha! + beta! + 1)) / c!,
      sharpness: c!,
    };
    return sumSurvival(curve, renewals, Math.log1p(discountRate));
  },
};

/**
 * A beta-discrete-Weibull (BdW) model from known parameters.
 *
 * @param parameters - α and β, of the beta distribution of the probability of leaving at the first
 * renewal; and c, 0.05 to 20: above 1 a customer's churn rises with tenure, below 1 it falls, at 1 it is the shifted
 * beta-geometric.
 * @throws {@link MetricError} when a parameter is missing or out of range.
 * @see [fader-hardie-2018] in docs/references.md
 * @example
 * ```ts
 * const model = betaDiscreteWeibull({ alpha: 0.26, beta: 1.72, c: 1.58 });
 * [1, 2, 3].map((period) => retentionAt(model, period).toFixed(2)); //=> ["0.87", "0.85", "0.88"]
 * ```
 */
export function betaDiscreteWeibull(parameters: BetaDiscreteWeibullParameters): ContractModel<"betaDiscreteWeibull"> {
  const issues: MetricIssue[] = [];
  const values = readParameters(issues, ["parameters"], betaDiscreteWeibullFamily, parameters);
  throwIfAny(issues);
  const [alpha, beta, c] = values!;
  return { kind: "betaDiscreteWeibull", version: 1, parameters: { alpha: alpha!, beta: beta!, c: c! } };
}

/**
 * Fits the beta-discrete-Weibull (BdW) model to the survivors of one cohort or of several, by maximum likelihood.
 *
 * A customer makes the first t renewals with probability $(1 - \theta)^{t^c}$, and θ differs between customers by a beta
 * distribution with parameters α and β, so that
 *
 * $$ S(t) = \frac{B(\alpha, \beta + t^c)}{B(\alpha, \beta)}, \qquad P(T = t) = S(t - 1) - S(t) $$
 *
 * @param survivors - Customers at the start, after the first renewal, and so on; or a list of such lists, one a cohort,
 * which may be of different lengths. Shares and percentages will do, but give errors as if of so many customers.
 * @param options - Start, fixed parameters, penalty and a watcher.
 * @returns The model with its errors. Where it did not converge `reason` says why.
 * @throws {@link MetricError} when there are no counts, one is negative or above the one before, or an option is wrong.
 * @see [fader-hardie-2018] in docs/references.md
 * @example
 * ```ts
 * const { parameters, converged } = fitBetaDiscreteWeibull([1000, 869, 743, 653, 593]);
 * [converged, parameters.c.toFixed(2)]; //=> [true, "1.58"]
 * ```
 */
export function fitBetaDiscreteWeibull(
  survivors: Survivors | readonly Survivors[],
  options: FitOptions<BetaDiscreteWeibullParameters> = {},
): FittedContractModel<"betaDiscreteWeibull"> {
  return fitContract("betaDiscreteWeibull", betaDiscreteWeibullFamily, survivors, options);
}

/** From this ln u on B(α, β + u) is Γ(α) u^−α to all digits, whatever the parameters. */
const logFar = 500;

/** ln B(α, β + u), u by its logarithm. */
function logBetaFrom(alpha: number, beta: number, logU: number): number {
  return logU > logFar ? logGamma(alpha) - alpha * logU : logBeta(alpha, beta + Math.exp(logU));
}

/** The derivative of ln B(α, β + u) by ln u. */
function slope(alpha: number, beta: number, u: number): number {
  // Far out the two digammas agree in most of their digits, and their difference has a simple form.
  if (u > 1e6 * (1 + alpha + beta)) return -alpha / (1 + (beta + (alpha - 1) / 2) / u);
  return u * (digamma(beta + u) - digamma(alpha + beta + u));
}

/** ln B(α, β + t^c) with its derivatives by α, β and c, less what does not depend on t. */
function logBetaAt(alpha: number, beta: number, c: number, t: number): LogRetention {
  const logTime = t === 0 ? 0 : Math.log(t); // at t = 0 u is 0, and no derivative by c is left
  const u = t ** c;
  const bySlope = slope(alpha, beta, u);
  const first = digamma(alpha + beta + u);
  const second = trigamma(alpha + beta + u);
  const byU = trigamma(beta + u) - second;
  const speed = u * logTime;
  const hessian = [
    [-second, -second, -second * speed],
    [-second, byU, byU * speed],
    [-second * speed, byU * speed, byU * speed * speed + bySlope * logTime * logTime],
  ];
  const value = logBetaFrom(alpha, beta, c * Math.log(t));
  return { value, gradient: [-first, digamma(beta + u) - first, bySlope * logTime], hessian };
}

function difference(to: LogRetention, from: LogRetention): LogRetention {
  const gradient = to.gradient.map((value, i) => value - from.gradient[i]!);
  const hessian = to.hessian.map((row, i) => row.map((value, j) => value - from.hessian[i]![j]!));
  return { value: to.value - from.value, gradient, hessian };
}
