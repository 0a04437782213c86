import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { families } from "./families.ts";
import { type FrequencyFit, frequencyFit } from "./frequencyFit.ts";
import { openModel } from "./openModel.ts";
import { predictColumns } from "./predictColumns.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import { readSummary } from "./readSummary.ts";
import type { CalibrationSplit, SplitMeta } from "./splitCalibration.ts";
import { trackWeeks, type ValidatedWeek } from "./trackWeeks.ts";

/** Holdout purchases of the customers with so many repeat purchases in the calibration. */
export interface ConditionalBin {
  /** Repeat purchases in the calibration; the last bin holds all who made so many or more. */
  readonly frequency: number;
  /** The same as text: `"7+"` for the last bin. */
  readonly label: string;
  /** How many customers there are. */
  readonly customers: number;
  /** Purchases they made in the holdout, together. */
  readonly actual: number;
  /** How many the model expects of them, each by the own history. */
  readonly expected: number;
  /** Actual purchases per customer; `null` where there is none. */
  readonly actualMean: number | null;
  /** Expected purchases per customer; `null` where there is none. */
  readonly expectedMean: number | null;
}

/** How far a model's expectations lie from the holdout. All but the totals are `null` where there is nothing to compare. */
export interface HoldoutErrors {
  /** Purchases in the holdout. */
  readonly actual: number;
  /** How many the model expects, the sum over the customers. */
  readonly expected: number;
  /** Mean of expected − actual over the customers, in purchases. */
  readonly bias: number | null;
  /** Mean of |expected − actual| over the customers. */
  readonly meanAbsoluteError: number | null;
  /** Root of the mean of (expected − actual)² over the customers. */
  readonly rootMeanSquaredError: number | null;
  /** Mean of |expected − actual| / actual over the holdout weeks with purchases. */
  readonly incrementalMape: number | null;
  /** The same of all purchases up to each of the holdout weeks. */
  readonly cumulativeMape: number | null;
}

/** A model beside what happened. */
export interface Validation extends SplitMeta {
  /** Always `"validation"`. */
  readonly kind: "validation";
  /** Which model. */
  readonly modelKind: PurchaseModel["kind"];
  /** How many customers. */
  readonly customers: number;
  /** Customers by repeat purchases in the calibration. */
  readonly calibration: FrequencyFit;
  /** Holdout purchases by repeat purchases in the calibration. */
  readonly conditional: readonly ConditionalBin[];
  /** Repeat purchases week by week. */
  readonly weeks: readonly ValidatedWeek[];
  /** Errors in the holdout. */
  readonly errors: HoldoutErrors;
}

/**
 * Tests a model, fitted to the calibration of a split, on its holdout, in the three ways of the literature:
 *
 * - `calibration`: customers by repeat purchases, actual and expected;
 * - `conditional`: holdout purchases by those of the calibration, expected given each customer's history;
 * - `weeks`: repeat purchases by week, expected of customers of whom nothing is known but the day of their first purchase.
 *
 * The errors of customers are conditional ones, $e_i = E(X_i \mid x, t_x, T) - x^*_i$.
 *
 * @param model - A model of purchases and dropout, fitted to the calibration or known.
 * @param split - A result of `splitCalibration`.
 * @param options - `lastBin`: from so many on, repeat purchases count together; 7 unless given.
 * @returns Actual and expected purchases, and their differences.
 * @throws {@link MetricError} when the model, the split or the option cannot be used, or units of time differ.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const at = ["2024-01-01", "2024-01-12", "2024-01-20"];
 * const log = transactionLog(at.map((day) => ({ customerId: "a", at: day })));
 * const split = splitCalibration(log, { calibrationEnd: "2024-01-14", holdoutEnd: "2024-01-28", timeUnit: "week" });
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const { errors, weeks } = validate(model, split);
 * [errors.actual, errors.expected.toFixed(3)]; //=> [1, "0.277"]
 * weeks.map((week) => week.expected.toFixed(3)); //=> ["0.046", "0.051", "0.048", "0.046"]
 * ```
 */
export function validate(
  model: PurchaseModel,
  split: CalibrationSplit,
  { lastBin = 7 }: { readonly lastBin?: number } = {},
): Validation {
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, model);
  const given = Object(split) as CalibrationSplit;
  if (given.kind !== "calibrationSplit") {
    issues.push(makeIssue("wrong_type", ["split"], "a result of splitCalibration", given.kind));
  }
  throwIfAny(issues);
  const { calibrationEnd, holdoutEnd, timeUnit, holdoutLength } = split;
  const calibration = frequencyFit(model, split.calibration, { lastBin });
  const read = readSummary(split.calibration);
  const actual = split.holdout.columns.purchases;
  const expected = predictColumns(open!, read, holdoutLength, () => null).expectedPurchases;
  const weeks = trackWeeks(open!, read.age, split);
  return {
    kind: "validation",
    modelKind: model.kind,
    calibrationEnd,
    holdoutEnd,
    timeUnit,
    holdoutLength,
    customers: actual.length,
    calibration,
    conditional: binned(calibration, read.frequency, actual, expected),
    weeks,
    errors: { ...customerErrors(actual, expected), ...weekErrors(weeks) },
  };
}

function binned(
  { bins }: FrequencyFit,
  frequency: Float64Array,
  actual: Float64Array,
  expected: Float64Array,
): ConditionalBin[] {
  const sums = bins.map(() => ({ customers: 0, actual: 0, expected: 0 }));
  frequency.forEach((x, row) => {
    const sum = sums[Math.min(x, sums.length - 1)]!;
    sum.customers++;
    sum.actual += actual[row]!;
    sum.expected += expected[row]!;
  });
  return sums.map((sum, i) => ({
    frequency: bins[i]!.frequency,
    label: bins[i]!.label,
    ...sum,
    actualMean: ratio(sum.actual, sum.customers),
    expectedMean: ratio(sum.expected, sum.customers),
  }));
}

function customerErrors(actual: Float64Array, expected: Float64Array) {
  const sums = { actual: 0, expected: 0, absolute: 0, squared: 0 };
  actual.forEach((purchases, row) => {
    const error = expected[row]! - purchases;
    sums.actual += purchases;
    sums.expected += expected[row]!;
    sums.absolute += Math.abs(error);
    sums.squared += error ** 2;
  });
  const meanSquare = ratio(sums.squared, actual.length);
  return {
    actual: sums.actual,
    expected: sums.expected,
    bias: ratio(sums.expected - sums.actual, actual.length),
    meanAbsoluteError: ratio(sums.absolute, actual.length),
    rootMeanSquaredError: meanSquare === null ? null : Math.sqrt(meanSquare),
  };
}

function weekErrors(weeks: readonly ValidatedWeek[]) {
  const holdout = weeks.filter(({ isHoldout }) => isHoldout);
  return {
    incrementalMape: mape(holdout.map(({ actual, expected }) => [actual, expected])),
    cumulativeMape: mape(
      holdout.map(({ cumulativeActual, cumulativeExpected }) => [cumulativeActual, cumulativeExpected]),
    ),
  };
}

/** The mean absolute percentage error, as a share, of the pairs whose actual value is not zero. */
function mape(pairs: readonly (readonly [actual: number, expected: number])[]): number | null {
  const shares = pairs
    .filter(([actual]) => actual > 0)
    .map(([actual, expected]) => Math.abs(expected - actual) / actual);
  return ratio(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
}
