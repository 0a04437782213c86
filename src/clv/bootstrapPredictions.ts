import { checkNumber } from "../core/check.ts";
import { checkConfidence } from "../core/confidence.ts";
import { checkWhole } from "../core/checkWhole.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { quantiles } from "../numeric/quantiles.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import { distinctHistories } from "./distinctHistories.ts";
import { families } from "./families.ts";
import { openModel } from "./openModel.ts";
import { predictColumns } from "./predictColumns.ts";
import { time } from "./purchaseFunctions.ts";
import type { FittedPurchaseModel, PurchaseKind } from "./purchaseModel.ts";
import type { PurchaseSummary, SummaryColumns } from "./purchaseSummary.ts";
import { readSummary } from "./readSummary.ts";
import { resampleCustomers } from "./resampleCustomers.ts";

/** How predictions are bootstrapped. */
export interface BootstrapOptions {
  /** Fits the model, such as `fitBgNbd`; it is called with the base and then with each replicate of it, as columns. */
  readonly fit: (summary: SummaryColumns) => FittedPurchaseModel;
  /** How far ahead to predict, in the unit of the summary. */
  readonly horizon: number;
  /** How often the customers are drawn anew. */
  readonly replicates: number;
  /** A source of random numbers, such as `seededRandom(7)`. */
  readonly random: RandomSource;
  /** Customers whose predictions are wanted one by one; none unless given. */
  readonly customers?: PurchaseSummary;
  /** Coverage of the intervals; 0.95 unless given. */
  readonly confidence?: number;
  /** Called after each replicate. */
  readonly onProgress?: (progress: BootstrapProgress) => void;
}

/** How far a bootstrap has come. */
export interface BootstrapProgress {
  /** Replicates done. */
  readonly replicate: number;
  /** How many there will be. */
  readonly replicates: number;
}

/** A prediction with what it was in the replicates. */
export interface BootstrapInterval {
  /** The prediction of the model fitted to the base itself. */
  readonly estimate: number;
  /** Lower end; `null` where no replicate converged. */
  readonly lower: number | null;
  /** Upper end; `null` where no replicate converged. */
  readonly upper: number | null;
}

/** Predictions with percentile intervals. */
export interface BootstrapPredictions {
  /** Always `"bootstrapPredictions"`. */
  readonly kind: "bootstrapPredictions";
  /** The model fitted to the base. */
  readonly modelKind: PurchaseKind;
  /** How far ahead. */
  readonly horizon: number;
  /** Coverage of the intervals. */
  readonly confidence: number;
  /** How often the customers were drawn anew. */
  readonly replicates: number;
  /** Replicates left out because the fit did not converge. */
  readonly notConverged: number;
  /** Expected purchases of the whole base within the horizon. */
  readonly total: BootstrapInterval;
  /** P(alive) and expected purchases of the customers asked for, in their order. */
  readonly customers: readonly {
    /** Probability of being alive. */
    readonly probabilityAlive: BootstrapInterval;
    /** Expected purchases within the horizon. */
    readonly expectedPurchases: BootstrapInterval;
  }[];
}

/**
 * How far predictions would move had other customers of the same kind been observed: the nonparametric bootstrap.
 *
 * Customers are drawn from the base with replacement, as many as it has; the model is fitted to these and predicts for the
 * base as it is. The interval lies between percentiles of the replicates' predictions. It holds the uncertainty of the
 * parameters, not that of what the customers will do given them, and not that of the choice of the model.
 *
 * @param summary - A `customerSummary`, such as the calibration of a split, or columns; counts must be whole numbers.
 * @param options - How to fit, what to predict, how often and from which source of random numbers.
 * @returns The predictions with their intervals.
 * @throws {@link MetricError} when a history or an option cannot be used.
 * @see [efron-tibshirani-1993], [hyndman-fan-1996] in docs/references.md
 * @example
 * ```ts
 * const known = bgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 });
 * const base = simulateCustomers(known, { customers: 1000, age: 52, random: seededRandom(1) });
 * const random = seededRandom(2);
 * const { total, notConverged } = bootstrapPredictions(base, { fit: fitBgNbd, horizon: 26, replicates: 50, random });
 * notConverged; //=> 0
 * [total.lower, total.estimate, total.upper].map((purchases) => purchases?.toFixed(0)); //=> ["514", "550", "591"]
 * ```
 */
export function bootstrapPredictions(summary: PurchaseSummary, options: BootstrapOptions): BootstrapPredictions {
  const { fit, horizon, replicates, random, customers, confidence = 0.95, onProgress } = options;
  checkOptions(options);
  const base = distinctHistories(readSummary(summary));
  checkCounts(base.count);
  const asked = customers ? readSummary(customers) : null;
  const predict = (model: FittedPurchaseModel): Float64Array[] => {
    const issues: MetricIssue[] = [];
    const open = openModel(issues, families, model, ["fit"]);
    throwIfAny(issues);
    const expected = predictColumns(open!, base, horizon, () => null).expectedPurchases;
    const total = Float64Array.of(expected.reduce((sum, purchases, i) => sum + purchases * base.count[i]!, 0));
    if (!asked) return [total];
    const own = predictColumns(open!, asked, horizon, () => null);
    return [total, own.probabilityAlive, own.expectedPurchases];
  };
  const model = fit(base);
  const estimates = predict(model);
  const drawn: Float64Array[][] = [];
  const draw = resampleCustomers(base, random);
  for (let replicate = 1; replicate <= replicates; replicate++) {
    const refitted = fit(draw());
    if (refitted.converged) drawn.push(predict(refitted));
    onProgress?.({ replicate, replicates });
  }
  const shares = [(1 - confidence) / 2, (1 + confidence) / 2];
  const interval = (kind: number, row: number): BootstrapInterval => {
    const values = Float64Array.from(drawn, (predictions) => predictions[kind]![row]!);
    const [lower = null, upper = null] = values.length === 0 ? [] : quantiles(values, shares);
    return { estimate: estimates[kind]![row]!, lower, upper };
  };
  return {
    kind: "bootstrapPredictions",
    modelKind: model.kind,
    horizon,
    confidence,
    replicates,
    notConverged: replicates - drawn.length,
    total: interval(0, 0),
    customers: Array.from(asked?.frequency ?? [], (_, row) => {
      return { probabilityAlive: interval(1, row), expectedPurchases: interval(2, row) };
    }),
  };
}

function checkOptions({ fit, horizon, replicates, random, confidence = 0.95, onProgress }: BootstrapOptions): void {
  const issues: MetricIssue[] = [];
  for (const [name, value] of Object.entries({ fit, random, onProgress })) {
    if (typeof value === "function" || (name === "onProgress" && value === undefined)) continue;
    issues.push(makeIssue(value === undefined ? "required" : "wrong_type", [name], "a function", value));
  }
  checkNumber(issues, ["horizon"], horizon, time);
  checkNumber(issues, ["replicates"], replicates, { min: 1, max: 1e6, whole: true });
  checkConfidence(issues, confidence);
  throwIfAny(issues);
}

/** Customers that are drawn come whole. */
function checkCounts(counts: Float64Array): void {
  const issues = new CountedIssues();
  checkWhole(issues, [], "count", counts);
  issues.throwIfAny();
}
