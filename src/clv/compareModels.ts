import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";
import type { FitReason } from "./fit.ts";
import type { FittedPurchaseModel, PurchaseKind } from "./purchaseModel.ts";
import type { CalibrationSplit } from "./splitCalibration.ts";
import { validate } from "./validate.ts";

/** One model of a comparison. */
export interface ComparedModel {
  /** Which model. */
  readonly modelKind: PurchaseKind;
  /** Why its fit did not converge; `null` where it did. */
  readonly reason: FitReason | null;
  /** How many parameters were estimated. */
  readonly estimated: number;
  /** Natural logarithm of the likelihood. */
  readonly logLikelihood: number;
  /** Akaike's information criterion; `null` without convergence. */
  readonly aic: number | null;
  /** Schwarz's Bayesian information criterion; `null` without convergence. */
  readonly bic: number | null;
  /** Mean of expected − actual holdout purchases over the customers; `null` without a split. */
  readonly bias: number | null;
  /** Mean of their absolute differences; `null` without a split. */
  readonly meanAbsoluteError: number | null;
  /** Root of the mean of their squares; `null` without a split. */
  readonly rootMeanSquaredError: number | null;
  /** Mean absolute percentage error, a share, of cumulative weekly purchases in the holdout; `null` without a split. */
  readonly cumulativeMape: number | null;
}

/** What models were compared on. */
export interface ModelComparisonMeta {
  /** How many customers they were all fitted to. */
  readonly customers: number;
  /** The end of observation; `null` where it is not known. */
  readonly asOf: string | null;
  /** The end of the holdout; `null` without a split. */
  readonly holdoutEnd: string | null;
  /** Unit of time; `null` where it is not known. */
  readonly timeUnit: TimeUnit | null;
}

/**
 * Compares fitted models by the information criteria and, given a split, by their errors in its holdout.
 *
 * $$ AIC = 2k - 2 \ln L \qquad BIC = k \ln n - 2 \ln L $$
 *
 * k = parameters estimated, n = customers; less is better. They compare fits to the same data in the same unit of time:
 * a log-likelihood depends on the unit.
 *
 * @param models - Fitted models, at least one.
 * @param split - A result of `splitCalibration` to whose calibration they were fitted.
 * @returns A row per model, in the order given.
 * @throws {@link MetricError} when there is no model, models differ in unit of time or in what they were fitted to, or the
 * split ends its calibration at another time.
 * @see [akaike-1974], [schwarz-1978] in docs/references.md
 * @example
 * ```ts
 * const known = paretoNbd({ r: 0.5, alpha: 10, s: 0.6, beta: 12 });
 * const base = simulateCustomers(known, { customers: 2000, age: 52, random: seededRandom(2) });
 * const table = compareModels([fitParetoNbd(base), fitBgNbd(base)]);
 * table.columns.modelKind; //=> ["paretoNbd", "bgNbd"]
 * table.columns.aic[0]! < table.columns.aic[1]!; //=> true
 * ```
 */
export function compareModels(
  models: readonly FittedPurchaseModel[],
  split?: CalibrationSplit,
): Table<ComparedModel, ModelComparisonMeta> {
  const [first] = models;
  const issues: MetricIssue[] = [];
  if (!first) issues.push(makeIssue("required", ["models"], "at least one fitted model", models));
  throwIfAny(issues);
  const shared = sharedBy(first!);
  models.forEach((model, i) => {
    const own = sharedBy(model);
    for (const field of ["timeUnit", "customers", "asOf"] as const) {
      if (own[field] === shared[field]) continue;
      issues.push(makeIssue("inconsistent", ["models", i, field], `that of the first, ${shared[field]}`, own[field]));
    }
  });
  if (split && shared.asOf !== null && split.calibrationEnd !== shared.asOf) {
    const expectation = `${shared.asOf}, which the models were fitted to`;
    issues.push(makeIssue("inconsistent", ["split", "calibrationEnd"], expectation, split.calibrationEnd));
  }
  throwIfAny(issues);
  const errors = models.map((model) => (split ? validate(model, split).errors : null));
  const column = (valueOf: (model: FittedPurchaseModel, i: number) => number | null | undefined): Float64Array =>
    Float64Array.from(models, (model, i) => valueOf(model, i) ?? NaN);
  const criterion = (perParameter: number): Float64Array =>
    column((model) => (model.converged ? perParameter * model.estimated - 2 * model.logLikelihood : null));
  return new Table<ComparedModel, ModelComparisonMeta>({
    columns: {
      modelKind: models.map(({ kind }) => kind),
      reason: models.map(({ reason }) => reason),
      estimated: column(({ estimated }) => estimated),
      logLikelihood: column((model) => model.logLikelihood),
      aic: criterion(2),
      bic: criterion(Math.log(shared.customers)),
      bias: column((_, i) => errors[i]?.bias),
      meanAbsoluteError: column((_, i) => errors[i]?.meanAbsoluteError),
      rootMeanSquaredError: column((_, i) => errors[i]?.rootMeanSquaredError),
      cumulativeMape: column((_, i) => errors[i]?.cumulativeMape),
    },
    meta: { ...shared, holdoutEnd: split?.holdoutEnd ?? null },
  });
}

function sharedBy({ timeUnit, customers, fittedTo }: FittedPurchaseModel) {
  return { timeUnit, customers, asOf: fittedTo.asOf };
}
