import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkAllOpportunities } from "./checkOpportunities.ts";
import { distinctHistories } from "./distinctHistories.ts";
import { checkFitOptions, type FitOptions } from "./fitOptions.ts";
import { maximiseLikelihood } from "./maximiseLikelihood.ts";
import type { PurchaseFamily, PurchaseHistories } from "./purchaseFamily.ts";
import type { FittedPurchaseModel, PurchaseKind, PurchaseParameters } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { readSummary } from "./readSummary.ts";
import { sampleHistories } from "./sampleHistories.ts";

/** With so many customers a first search comes close enough to the maximum of many more. */
const enough = 10_000;

/** Fits a family by maximum likelihood, with times measured in mean ages so that parameters are of about unit scale. */
export function fitFamily<Kind extends PurchaseKind>(
  kind: Kind,
  family: PurchaseFamily,
  summary: PurchaseSummary,
  options: FitOptions<PurchaseParameters[Kind]>,
): FittedPurchaseModel<Kind> {
  const issues: MetricIssue[] = [];
  const ownOptions = options as FitOptions<Readonly<Record<string, number>>>;
  checkFitOptions(issues, family.parameterNames, ownOptions);
  throwIfAny(issues);
  const read = readSummary(summary);
  if (family.isDiscrete) checkAllOpportunities(read);
  const distinct = distinctHistories(read);
  const { customers, repeaters, repeats, silence, meanAge: mean } = totals(distinct);
  const meanAge = family.isDiscrete ? 1 : mean; // opportunities have no other unit
  const scaled = {
    ...distinct,
    recency: distinct.recency.map((time) => time / meanAge),
    age: distinct.age.map((time) => time / meanAge),
  };
  const maximum = maximiseLikelihood(
    {
      names: family.parameterNames,
      start: family.start,
      units: family.timePowers.map((power) => meanAge ** power),
      sumLogLikelihood: family.sumLogLikelihood(scaled),
      sampleLogLikelihood:
        distinct.count.length > enough ? family.sumLogLikelihood(sampleHistories(scaled, enough)) : undefined,
      shift: -repeats * Math.log(meanAge),
    },
    ownOptions,
  );
  const { parameters, standardErrors, ...fit } = maximum;
  const untold = repeaters < 2 ? "tooFewRepeaters" : silence === 0 ? "separation" : null;
  return {
    kind,
    version: 1,
    parameters: parameters as unknown as PurchaseParameters[Kind],
    timeUnit: read.timeUnit,
    standardErrors: standardErrors as PurchaseParameters[Kind] | null,
    ...fit,
    ...(untold === null ? {} : { standardErrors: null, covariance: null, converged: false, reason: untold }),
    customers,
    fittedTo: {
      asOf: read.asOf,
      distinctHistories: distinct.count.length,
      repeaters,
      penalty: options.penalty ?? 0,
    },
  };
}

function totals({ frequency, recency, age, count }: PurchaseHistories) {
  let [customers, repeaters, repeats, silence, ages] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count.length; i++) {
    customers += count[i]!;
    ages += count[i]! * age[i]!;
    repeats += count[i]! * frequency[i]!;
    if (frequency[i] === 0) continue;
    repeaters += count[i]!;
    silence += age[i]! - recency[i]!;
  }
  return { customers, repeaters, repeats, silence, meanAge: ages / customers || 1 };
}
