import { invertPositiveDefinite } from "../numeric/invertPositiveDefinite.ts";
import { type Evaluation, minimise, type Minimum } from "../numeric/minimise.ts";
import type { Fit, FitReason } from "./fit.ts";
import type { FitOptions } from "./fitOptions.ts";
import type { LikelihoodSum } from "./purchaseFamily.ts";

/** A likelihood to maximise over positive parameters of about unit scale. */
export interface LikelihoodProblem {
  readonly names: readonly string[];
  /** Where to start. */
  readonly start: readonly number[];
  /** What one unit of each parameter is to the caller. */
  readonly units: readonly number[];
  readonly sumLogLikelihood: (parameters: readonly number[]) => LikelihoodSum;
  /** The like of a sample of the data, which is faster and finds a better start. */
  readonly sampleLogLikelihood?: ((parameters: readonly number[]) => LikelihoodSum) | undefined;
  /** What the caller's units add to the log-likelihood. */
  readonly shift: number;
}

/** The maximum in the caller's units. */
export type LikelihoodMaximum = Omit<Fit<Record<string, number>>, "customers"> & {
  readonly parameters: Readonly<Record<string, number>>;
};

/** How far a parameter may go from its unit, as a factor: before it counts as run away, and before it is stopped. */
const away = 1e5;
const farthest = 1e7;

/** How far a start may be that comes from a sample: where that runs away, all of the data need not. */
const near = 1e2;

/**
 * Maximises a likelihood in the logarithms of its parameters. Standard errors come from the observed information there
 * and are carried over to the parameters by the delta method.
 */
export function maximiseLikelihood(
  { names, start, units, sumLogLikelihood, sampleLogLikelihood, shift }: LikelihoodProblem,
  { start: ownStart = {}, fixed = {}, penalty = 0, onProgress }: FitOptions<Readonly<Record<string, number>>>,
): LikelihoodMaximum {
  const given = names.map((name) => fixed[name] ?? ownStart[name]);
  const origin = given.map((value, i) => Math.log(value === undefined ? start[i]! : value / units[i]!));
  const free = [...names.keys()].filter((i) => fixed[names[i]!] === undefined);
  const at = (point: readonly number[]): number[] => {
    return origin.map((log, i) => Math.exp(free.includes(i) ? point[free.indexOf(i)]! : log));
  };
  const pullsAt = (point: readonly number[]): number[] => point.map((log, k) => log - origin[free[k]!]!);
  const pulled = (point: readonly number[]): number =>
    penalty * pullsAt(point).reduce((total, pull) => total + pull * pull, 0);
  const evaluateBy =
    (likelihood: LikelihoodProblem["sumLogLikelihood"]) =>
    (point: readonly number[]): Evaluation => {
      const parameters = at(point);
      const pulls = pullsAt(point);
      const sum = inLogs(likelihood(parameters), parameters);
      return {
        value: pulled(point) - sum.value,
        gradient: free.map((i, k) => 2 * penalty * pulls[k]! - sum.gradient[i]!),
        hessian: free.map((i) => free.map((j) => (i === j ? 2 * penalty : 0) - sum.hessian[i]![j]!)),
      };
    };
  const search = { maxIterations: 200, limit: Math.log(farthest) };
  const first = free.map((i) => origin[i]!);
  const rough = sampleLogLikelihood && minimise(evaluateBy(sampleLogLikelihood), first, search);
  const isNear = rough?.end === "minimum" && rough.point.every((log) => Math.abs(log) < Math.log(near));
  const found = minimise(evaluateBy(sumLogLikelihood), isNear ? rough.point : first, {
    ...search,
    onIteration: (iteration, value) => onProgress?.({ iteration, objective: shift - value }),
  });
  const parameters = at(found.point).map((value, i) => fixed[names[i]!] ?? value * units[i]!);
  const boundary = free.filter((_, k) => Math.abs(found.point[k]!) > Math.log(away)).map((i) => names[i]!);
  const inverse = invertPositiveDefinite(found.hessian);
  const reason = reasonOf(found, boundary, inverse === null);
  const among = (matrix: readonly (readonly number[])[]): number[][] =>
    names.map((_, i) => names.map((__, j) => matrix[free.indexOf(i)]?.[free.indexOf(j)] ?? 0));
  const covariance =
    reason === null ? among(inverse!).map((row, i) => row.map((v, j) => v * parameters[i]! * parameters[j]!)) : null;
  return {
    parameters: named(names, parameters),
    standardErrors:
      covariance &&
      named(
        names,
        covariance.map((row, i) => Math.sqrt(row[i]!)),
      ),
    covariance,
    logLikelihood: pulled(found.point) - found.value + shift,
    converged: reason === null,
    reason,
    boundary,
    estimated: free.length,
    iterations: found.iterations,
    evaluations: found.evaluations,
  };
}

/** The derivatives by the logarithms of the parameters. */
function inLogs({ value, gradient, hessian }: LikelihoodSum, parameters: readonly number[]): LikelihoodSum {
  const slopes = gradient.map((g, i) => g * parameters[i]!);
  return {
    value,
    gradient: slopes,
    hessian: hessian.map((row, i) =>
      row.map((h, j) => h * parameters[i]! * parameters[j]! + (i === j ? slopes[i]! : 0)),
    ),
  };
}

function reasonOf({ end }: Minimum, boundary: readonly string[], isFlat: boolean): FitReason | null {
  if (end === "limit" || boundary.length > 0) return "runaway";
  if (end === "maxIterations") return "notConverged";
  return isFlat ? "flatLikelihood" : null;
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}
