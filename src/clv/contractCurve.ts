import { checkNumber } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { withColumns } from "../core/withColumns.ts";
import type { ContractKind, ContractModel, FittedContractModel } from "./contractModel.ts";
import { readContractModel } from "./readContractModel.ts";
import { type RenewalCounts, readSurvivors, type Survivors } from "./survivors.ts";

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
  { periods, survivors }: ContractCurveOptions,
): ContractCurve {
  const issues = new CountedIssues();
  const { family, parameters } = readContractModel(issues, model);
  checkNumber(issues, ["periods"], periods, { min: 1, max: 1e4, whole: true });
  const counts = survivors === undefined ? null : readSurvivors(issues, survivors);
  issues.throwIfAny();
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
