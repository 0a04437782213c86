import { checkNumber, count, finite } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { withColumns } from "../core/withColumns.ts";
import type { ContractFamily } from "./contractFamily.ts";
import type { ContractKind, ContractModel, FittedContractModel } from "./contractModel.ts";
import { openModel } from "./openModel.ts";
import { type RenewalCounts, readSurvivors, type Survivors } from "./survivors.ts";

/** Whose residual lifetime is meant, and what later periods are worth. */
export interface ResidualLifetimeOptions {
  /** How many renewals the customer has made, 0 to 10^6: none is a customer in the first period. */
  readonly renewals: number;
  /** Discount rate per period, a share of one, not below 0. */
  readonly discountRatePerPeriod: number;
}

/** How far a curve goes, and what it is compared with. */
export interface ContractCurveOptions {
  /** How many renewals, 1 to 10,000. */
  readonly periods: number;
  /** What was observed, as the fits take it; nothing unless given. */
  readonly survivors?: Survivors | readonly Survivors[];
}

/** A model's curve beside what was observed, by column: a row per period from 0 on. NaN marks what is missing. */
export interface ContractCurve {
  /** Always `"contractCurve"`. */
  readonly kind: "contractCurve";
  /** Which model. */
  readonly model: ContractKind;
  /** How many periods the model was fitted to; `null` for one from known parameters. */
  readonly fittedPeriods: number | null;
  /** Renewals that were due: 0, 1, 2 and so on. */
  readonly period: Float64Array;
  /** Expected share who make all of them. */
  readonly survival: Float64Array;
  /** Expected share, of those who come to the period's renewal, who make it; NaN for period 0. */
  readonly retention: Float64Array;
  /** Observed share who made all of them, cohorts joined by the product-limit estimate. */
  readonly observedSurvival: Float64Array;
  /** Observed share of those who came to the renewal who made it, over all cohorts. */
  readonly observedRetention: Float64Array;
}

/** What models of some families can answer: each public function is one of these, with all families. */
export interface ContractFunctions<Kind extends ContractKind> {
  readonly survivalProbability: (model: ContractModel<Kind>, periods: number) => number;
  readonly retentionAt: (model: ContractModel<Kind>, period: number) => number;
  readonly discountedResidualLifetime: (model: ContractModel<Kind>, options: ResidualLifetimeOptions) => number | null;
  readonly contractCurve: (
    model: ContractModel<Kind> | FittedContractModel<Kind>,
    options: ContractCurveOptions,
  ) => ContractCurve;
}

/** Makes these functions for some families. */
export function contractFunctions<Kind extends ContractKind>(
  families: Readonly<Record<Kind, ContractFamily>>,
): ContractFunctions<Kind> {
  return {
    survivalProbability: (model, periods) => {
      const issues = new CountedIssues();
      const open = openModel(issues, families, model);
      checkNumber(issues, ["periods"], periods, count);
      issues.throwIfAny();
      return Math.exp(open!.family.logSurvival(open!.parameters, periods));
    },
    retentionAt: (model, period) => {
      const issues = new CountedIssues();
      const open = openModel(issues, families, model);
      checkNumber(issues, ["period"], period, { ...count, min: 1 });
      issues.throwIfAny();
      const { value } = open!.family.logRetention(open!.parameters, period);
      return Math.exp(Math.min(0, value)); // rounding may leave it above
    },
    discountedResidualLifetime: (model, { renewals, discountRatePerPeriod }) => {
      const issues = new CountedIssues();
      const open = openModel(issues, families, model);
      checkNumber(issues, ["renewals"], renewals, { min: 0, max: 1e6, whole: true });
      checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: 0, max: finite.max });
      issues.throwIfAny();
      const periods = open!.family.residualLifetime(open!.parameters, renewals, discountRatePerPeriod);
      return periods !== null && periods < Infinity ? periods : null;
    },
    contractCurve: (model, { periods, survivors }) => {
      const issues = new CountedIssues();
      const open = openModel(issues, families, model);
      checkNumber(issues, ["periods"], periods, { min: 1, max: 1e4, whole: true });
      const counts = survivors === undefined ? null : readSurvivors(issues, survivors);
      issues.throwIfAny();
      const { family, parameters } = open!;
      const period = Float64Array.from({ length: periods + 1 }, (_, t) => t);
      const observedRetention = period.map((t) => (counts && t > 0 ? rateOf(counts, t) : NaN));
      return withColumns<ContractCurve>({
        kind: "contractCurve",
        model: model.kind,
        fittedPeriods: "fittedTo" in model ? model.fittedTo.periods : null,
        period,
        survival: period.map((t) => Math.exp(family.logSurvival(parameters, t))),
        retention: period.map((t) => (t === 0 ? NaN : Math.exp(family.logRetention(parameters, t).value))),
        observedSurvival: productOf(observedRetention, counts ? 1 : NaN),
        observedRetention,
      });
    },
  };
}

/** Of those who came to the renewal, the share who made it; NaN where nobody did. */
function rateOf({ kept, lost }: RenewalCounts, period: number): number {
  const stayed = kept[period - 1] ?? 0;
  return stayed / (stayed + (lost[period - 1] ?? 0));
}

/** The rates multiplied up from a start; nothing is known from the first missing rate on. */
function productOf(rates: Float64Array, start: number): Float64Array {
  let product = start;
  return rates.map((rate, t) => (t === 0 ? start : (product *= rate)));
}
