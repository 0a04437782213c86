import { checkNumber } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import type { Decimal } from "../core/decimal.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";
import { checkAllOpportunities } from "./checkOpportunities.ts";
import { checkValuation, overflow, valueMinor } from "./customerLifetimeValue.ts";
import { type Discounting, discountedTotal } from "./discounting.ts";
import { checkGammaGamma, spendOf } from "./expectedSpend.ts";
import { families } from "./families.ts";
import type { GammaGammaModel } from "./gammaGamma.ts";
import { openModel } from "./openModel.ts";
import { predictColumns } from "./predictColumns.ts";
import { time } from "./purchaseFunctions.ts";
import type { PurchaseModel } from "./purchaseModel.ts";
import type { PurchaseSummary } from "./purchaseSummary.ts";
import { checkTimeUnit, readSummary } from "./readSummary.ts";

/** The models to predict with. */
export interface PredictionModels {
  /** A model of purchases and dropout, fitted or known. */
  readonly purchaseModel: PurchaseModel;
  /** A gamma-gamma model of spend, for spend and value. */
  readonly spendModel?: GammaGammaModel;
}

/** What to predict. */
export interface PredictionOptions {
  /** How far ahead purchases are expected, in the model's unit of time, and for how far ahead value is counted. */
  readonly horizon: number;
  /** Continuous discount rate δ per unit of time; with it purchases are discounted, and valued where spend is known. */
  readonly continuousDiscountRate?: number;
  /** When margins are discounted from; `"continuous"` unless given. */
  readonly discounting?: Discounting;
  /** Margin as a share of spend; 1 unless given. */
  readonly marginShare?: number;
  /** Decimals of the currency; 2 unless given. */
  readonly currencyDecimals?: number;
}

/** What is to be expected of one customer. */
export interface PredictedCustomer {
  /** Who: as in the summary, or the row number where that has no names. */
  readonly customerId: string;
  /** Probability of being alive. */
  readonly probabilityAlive: number;
  /** Expected purchases within the horizon. */
  readonly expectedPurchases: number;
  /** The same, each discounted; `null` without a discount rate. */
  readonly discountedPurchases: number | null;
  /** Expected spend per purchase in major units; `null` without a spend model and where it has no finite mean. */
  readonly expectedSpend: number | null;
  /** Discounted margin within the horizon; `null` where one of its factors is. */
  readonly lifetimeValue: Decimal | null;
}

/** What predictions were made from. */
export interface PredictionMeta {
  /** Which purchase model. */
  readonly purchaseKind: PurchaseModel["kind"];
  /** How far ahead. */
  readonly horizon: number;
  /** Discount rate per unit of time; `null` where there was none. */
  readonly continuousDiscountRate: number | null;
  /** How margins are discounted. */
  readonly discounting: Discounting;
  /** Margin as a share of spend. */
  readonly marginShare: number;
  /** Unit of time; `null` where it is not known. */
  readonly timeUnit: TimeUnit | null;
  /** The end of observation; `null` where it is not known. */
  readonly asOf: string | null;
}

/**
 * Predicts for each customer of a summary: alive or not, purchases to come, spend and value within a horizon.
 *
 * Customers who share frequency and age share what is to come if they are alive, so that it is computed once.
 *
 * @param models - A purchase model and, for money, a spend model.
 * @param summary - A `customerSummary`, or columns.
 * @param options - The horizon, and how margins are counted and discounted.
 * @returns A row per row of the summary, in its order.
 * @throws {@link MetricError} when a model, a history or an option cannot be used, or units of time differ.
 * @see [fader-hardie-lee-2005], [fader-hardie-2013] in docs/references.md
 * @example
 * ```ts
 * const purchaseModel = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
 * const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
 * const summary = { frequency: [2, 0], recency: [30.4, 0], age: [38.9, 38.9], meanSpend: [22.35, null] };
 * const predicted = predictCustomers({ purchaseModel, spendModel }, summary, {
 *   horizon: 52,
 *   continuousDiscountRate: Math.log(1.15) / 52,
 * });
 * predicted.row(0).lifetimeValue?.toString(); //=> "35.99"
 * [...predicted.columns.probabilityAlive].map((share) => share.toFixed(2)); //=> ["0.73", "1.00"]
 * ```
 */
export function predictCustomers(
  { purchaseModel, spendModel }: PredictionModels,
  summary: PurchaseSummary,
  options: PredictionOptions,
): Table<PredictedCustomer, PredictionMeta> {
  const {
    horizon,
    continuousDiscountRate,
    discounting = "continuous",
    marginShare = 1,
    currencyDecimals = 2,
  } = options;
  const issues: MetricIssue[] = [];
  const open = openModel(issues, families, purchaseModel, ["purchaseModel"]);
  if (spendModel) checkGammaGamma(issues, ["spendModel"], spendModel);
  checkNumber(issues, ["horizon"], horizon, time);
  const terms = { discounting, continuousDiscountRate: continuousDiscountRate ?? 0, horizon };
  checkValuation(issues, terms, marginShare, currencyDecimals);
  throwIfAny(issues);
  const read = readSummary(summary);
  if (open!.family.isDiscrete) checkAllOpportunities(read);
  checkTimeUnit(issues, purchaseModel.timeUnit, read.timeUnit);
  if (spendModel && !read.meanSpend) {
    issues.push(makeIssue("required", ["meanSpend"], "a column of amounts, with a spend model", undefined));
  }
  throwIfAny(issues);
  const columns = predictColumns(open!, read, horizon, (future) =>
    continuousDiscountRate === undefined ? null : discountedTotal(future, terms),
  );
  const expectedSpend = new Float64Array(read.frequency.length).fill(NaN);
  const lifetimeValueMinor = new Float64Array(read.frequency.length).fill(NaN);
  const overflows = new CountedIssues();
  for (let row = 0; spendModel && row < expectedSpend.length; row++) {
    const mean = read.meanSpend![row]!;
    const spend = spendOf(spendModel.parameters, read.frequency[row]!, mean);
    if (spend === null || Number.isNaN(spend)) continue;
    expectedSpend[row] = spend;
    const minor = valueMinor(columns.discountedPurchases[row]!, spend, marginShare, currencyDecimals);
    if (minor > Number.MAX_SAFE_INTEGER) overflows.push(overflow([row, "lifetimeValue"], minor));
    lifetimeValueMinor[row] = minor;
  }
  overflows.throwIfAny();
  const customerId = read.customerId ?? Array.from(read.frequency, (_, row) => String(row));
  return new Table<PredictedCustomer, PredictionMeta>({
    columns: { customerId, ...columns, expectedSpend, lifetimeValueMinor },
    currencyDecimals,
    meta: {
      purchaseKind: purchaseModel.kind,
      horizon,
      continuousDiscountRate: continuousDiscountRate ?? null,
      discounting,
      marginShare,
      timeUnit: purchaseModel.timeUnit ?? read.timeUnit,
      asOf: read.asOf,
    },
  });
}
