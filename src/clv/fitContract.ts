import { checkChoice } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { invertPositiveDefinite } from "../numeric/invertPositiveDefinite.ts";
import { type Evaluation, minimise } from "../numeric/minimise.ts";
import type { ContractFamily } from "./contractFamily.ts";
import { contractLikelihood } from "./contractLikelihood.ts";
import type { ContractFitReason, ContractKind, ContractParameters, FittedContractModel } from "./contractModel.ts";
import { parameterRange, readContractParameters } from "./contractParameters.ts";
import { type RenewalCounts, readSurvivors, type Survivors } from "./survivors.ts";

/** How a model of contract length is fitted. */
export interface ContractFitOptions<Parameters> {
  /** Where the search starts, for some parameters or all; from the first renewal unless given. */
  readonly start?: Partial<Parameters>;
  /** Parameters that are known and not estimated. */
  readonly fixed?: Partial<Parameters>;
}

/** The farthest that the logarithm of a parameter may lie from 0. */
const limit = Math.log(1e9);

/** Finds the parameters of a family under which the survivors are most likely. */
export function fitContract<Kind extends ContractKind>(
  kind: Kind,
  family: ContractFamily,
  survivors: Survivors | readonly Survivors[],
  { start = {}, fixed = {} }: ContractFitOptions<ContractParameters[Kind]>,
): FittedContractModel<Kind> {
  const names = family.parameterNames;
  const named = (values: readonly number[]): ContractParameters[Kind] =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!])) as unknown as ContractParameters[Kind];
  const issues = new CountedIssues();
  for (const name of Object.keys(start)) checkChoice(issues, "start", name, names);
  for (const name of Object.keys(fixed)) checkChoice(issues, "fixed", name, names);
  const counts = readSurvivors(issues, survivors);
  const guess = named(family.startFrom(firstChurn(counts)));
  const begin = readContractParameters(issues, ["start"], family, { ...guess, ...start });
  const known = readContractParameters(issues, ["fixed"], family, { ...guess, ...fixed });
  issues.throwIfAny();
  const free = names.flatMap((name, i) => (Object.hasOwn(fixed, name) ? [] : [i]));
  const parametersAt = (logs: readonly number[]): number[] =>
    names.map((_, i) => (free.includes(i) ? Math.exp(logs[free.indexOf(i)]!) : known[i]!));
  const unfit = reasonBefore(counts, free.length);
  const found = minimise(
    (logs) => minusLogLikelihood(family, parametersAt(logs), free, counts),
    free.map((i) => Math.log(begin[i]!)),
    { maxIterations: unfit === null ? 200 : 0, limit },
  );
  const parameters = parametersAt(found.point);
  const boundary = names.filter((name, i) => free.includes(i) && hasRunOff(name, parameters[i]!));
  const inverse = found.end === "minimum" ? invertPositiveDefinite(found.hessian) : null;
  const reason = unfit ?? reasonAfter(found.end, boundary.length > 0, inverse !== null);
  const covariance = reason === null ? covarianceOf(inverse!, free, parameters) : null;
  return {
    kind,
    version: 1,
    parameters: named(parameters.map((value, i) => within(names[i]!, value))),
    standardErrors: covariance && named(covariance.map((row, i) => Math.sqrt(row[i]!))),
    covariance,
    logLikelihood: -found.value,
    converged: reason === null,
    reason,
    boundary: reason === "runaway" ? boundary : [],
    customers: counts.customers,
    estimated: free.length,
    iterations: found.iterations,
    fittedTo: { cohorts: counts.cohorts, periods: counts.kept.length },
  };
}

/** The share that left at the first renewal, drawn a little to ½ so that it is neither 0 nor 1. */
function firstChurn({ kept: [stayed = 0], lost: [left = 0] }: RenewalCounts): number {
  return (left + 0.5) / (left + stayed + 1);
}

/** Minus the log-likelihood with derivatives by the logarithms of the free parameters. */
function minusLogLikelihood(
  family: ContractFamily,
  parameters: readonly number[],
  free: readonly number[],
  counts: RenewalCounts,
): Evaluation {
  const { value, gradient, hessian } = contractLikelihood(family, parameters, counts);
  const slopes = free.map((i) => -gradient[i]! * parameters[i]!);
  const bends = free.map((i, k) =>
    free.map((j, l) => -hessian[i]![j]! * parameters[i]! * parameters[j]! + (k === l ? slopes[k]! : 0)),
  );
  return { value: -value, gradient: slopes, hessian: bends };
}

/** Why no parameters could be found, whatever the search: known from the counts alone. */
function reasonBefore({ kept, lost }: RenewalCounts, estimated: number): ContractFitReason | null {
  const isNone = (counts: readonly number[]): boolean => counts.every((count) => count === 0);
  if (isNone(kept) || isNone(lost)) return "separation";
  return kept.filter((stayed, i) => stayed + lost[i]! > 0).length < estimated ? "tooFewPeriods" : null;
}

function reasonAfter(end: string, hasRunaway: boolean, isPeaked: boolean): ContractFitReason | null {
  if (end === "minimum" && isPeaked && !hasRunaway) return null;
  if (hasRunaway) return "runaway";
  return end === "minimum" ? "flatLikelihood" : "notConverged";
}

/** Whether a parameter is so large or small that it makes no difference any more; the range of c is narrow as it is. */
function hasRunOff(name: string, value: number): boolean {
  const { min, max } = parameterRange(name);
  const share = name === "c" ? 1 : 0.5;
  return value <= min ** share || value >= max ** share;
}

function within(name: string, value: number): number {
  const { min, max } = parameterRange(name);
  return Math.min(max, Math.max(min, value));
}

/** Covariances of the parameters from those of their logarithms; a fixed one has none. */
function covarianceOf(
  ofLogs: readonly (readonly number[])[],
  free: readonly number[],
  parameters: readonly number[],
): number[][] {
  return parameters.map((p, i) =>
    parameters.map((q, j) => {
      const [k, l] = [free.indexOf(i), free.indexOf(j)];
      return k < 0 || l < 0 ? 0 : ofLogs[k]![l]! * p * q;
    }),
  );
}
