import { CountedIssues } from "../core/countedIssues.ts";
import type { ContractFamily } from "./contractFamily.ts";
import { contractLikelihood } from "./contractLikelihood.ts";
import type { ContractFitReason, ContractKind, ContractParameters, FittedContractModel } from "./contractModel.ts";
import { checkFitOptions, type FitOptions } from "./fitOptions.ts";
import { maximiseLikelihood } from "./maximiseLikelihood.ts";
import { type RenewalCounts, readSurvivors, type Survivors } from "./survivors.ts";

type Values = Readonly<Record<string, number>>;

/** Fits a family to survivors by maximum likelihood. */
export function fitContract<Kind extends ContractKind>(
  kind: Kind,
  family: ContractFamily,
  survivors: Survivors | readonly Survivors[],
  options: FitOptions<ContractParameters[Kind]>,
): FittedContractModel<Kind> {
  const names = family.parameterNames;
  const { start = {}, fixed = {} } = options as FitOptions<Values>;
  const issues = new CountedIssues();
  checkFitOptions(issues, names, options as FitOptions<Values>);
  const counts = readSurvivors(issues, survivors);
  issues.throwIfAny();
  const guess = family.startFrom(firstChurn(counts));
  const initial = Object.fromEntries(names.map((name, i) => [name, fixed[name] ?? start[name] ?? guess[i]!]));
  const estimated = names.filter((name) => fixed[name] === undefined).length;
  const untold = untoldBy(counts, estimated);
  const maximum = maximiseLikelihood(
    {
      names,
      start: guess,
      units: names.map(() => 1),
      sumLogLikelihood: (parameters) => contractLikelihood(family, parameters, counts),
      shift: 0,
    },
    { ...(options as FitOptions<Values>), ...(untold === null ? {} : { fixed: initial }) },
  );
  const beyond = names.filter((name) => isBeyond(family, name, maximum.parameters[name]!));
  const reason = untold ?? (beyond.length > 0 ? "runaway" : (maximum.reason as ContractFitReason | null));
  return {
    kind,
    version: 1,
    ...maximum,
    ...(reason === null ? {} : { standardErrors: null, covariance: null, converged: false }),
    reason,
    boundary: [...new Set([...maximum.boundary, ...beyond])],
    parameters: Object.fromEntries(names.map((name) => [name, within(family, name, maximum.parameters[name]!)])),
    estimated,
    customers: counts.customers,
    fittedTo: { cohorts: counts.cohorts, periods: counts.kept.length, penalty: options.penalty ?? 0 },
  } as unknown as FittedContractModel<Kind>; // the parameters are those of the kind
}

/** The share that left at the first renewal, drawn a little to ½ so that it is neither 0 nor 1. */
function firstChurn({ kept: [stayed = 0], lost: [left = 0] }: RenewalCounts): number {
  return (left + 0.5) / (left + stayed + 1);
}

/** Why the counts cannot tell the parameters; `null` where they can. */
function untoldBy({ kept, lost }: RenewalCounts, estimated: number): ContractFitReason | null {
  const isNone = (counts: readonly number[]): boolean => counts.every((count) => count === 0);
  if (isNone(kept) || isNone(lost)) return "separation";
  return kept.filter((stayed, i) => stayed + lost[i]! > 0).length < estimated ? "tooFewPeriods" : null;
}

/** Whether the search has left the range of a parameter. */
function isBeyond(family: ContractFamily, name: string, value: number): boolean {
  return within(family, name, value) !== value;
}

function within({ parameterRange }: ContractFamily, name: string, value: number): number {
  const { min, max } = parameterRange(name);
  return Math.min(max, Math.max(min, value));
}
