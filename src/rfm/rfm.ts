import { checkChoice, checkNumber } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { type ColumnsOf, Table } from "../core/table.ts";
import { customerActivity, customersWithPurchases, idsOf } from "../transactions/customerActivity.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import type { RfmMeta, RfmRow } from "./rfmTable.ts";
import { axisValues } from "./axisValues.ts";
import { checkSegments } from "./checkSegments.ts";
import { scoreAxes } from "./scoreAxes.ts";
import { defaultSegments, segmentColumn, type SegmentMap } from "./segments.ts";

/** How customers are scored. */
export interface RfmOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Number of scores on each axis, 2 to 100; 5 unless given. */
  readonly bins?: number;
  /** How values become scores. */
  readonly binning?: "quantile";
  /** What frequency counts: distinct purchase days (the default) or orders. */
  readonly frequency?: "days" | "orders";
  /** What monetary value is: all money (the default) or its mean per purchase day. */
  readonly monetary?: "sum" | "mean";
  /** Segments by score; {@link defaultSegments} on five bins, none on another number, unless given. */
  readonly segments?: SegmentMap | null;
}

/**
 * RFM: scores each customer by recency (days since the last purchase), frequency (purchase days) and monetary value,
 * and names a segment by the scores.
 *
 * With `binning: "quantile"` each axis is cut at its own R-7 quantiles into bins (lo, hi], the least value in bin 1,
 * equal values together. Recency is binned first and its labels turned round after, so that a high score is good on
 * every axis. Bins that ties leave empty stay empty, and a warning says so: no score is relabelled.
 *
 * @param log - Transactions.
 * @param options - The moment, the number of scores, and what the axes measure.
 * @returns A row per customer with a purchase by `asOf`; `meta` has cut points, customers per score and warnings.
 * @throws {@link MetricError} when an option is missing or no such choice, or the segments are for other bins.
 * @see [hughes-2005] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05", amount: 10 },
 *   { customerId: "b", at: "2024-02-20", amount: 20 },
 *   { customerId: "a", at: "2024-02-11", amount: 15 },
 * ]);
 * const table = rfm(log, { asOf: "2024-02-29", bins: 2 });
 * const { recencyDays, r, f, m } = table.row(0);
 * [recencyDays, r, f, m]; //=> [18, 1, 2, 2]
 * ```
 */
export function rfm(
  log: TransactionLog,
  options: RfmOptions & { readonly monetary: "mean" },
): Table<RfmRow<number>, RfmMeta>;
export function rfm(log: TransactionLog, options: RfmOptions & { readonly monetary?: "sum" }): Table<RfmRow, RfmMeta>;
export function rfm(log: TransactionLog, options: RfmOptions): Table<RfmRow, RfmMeta> | Table<RfmRow<number>, RfmMeta>;
export function rfm(log: TransactionLog, options: RfmOptions): Table<RfmRow, RfmMeta> | Table<RfmRow<number>, RfmMeta> {
  const { asOf, bins = 5, binning = "quantile", frequency = "days", monetary = "sum" } = options;
  const segments = options.segments === undefined ? presetFor(bins) : options.segments;
  checkOptions({ bins, binning, frequency, monetary, segments });
  const seen = logAsOf(log, asOf);
  const activity = customerActivity(log, seen, "day");
  const customers = customersWithPurchases(activity);
  const values = axisValues(log, activity, customers, { frequency, monetary });
  const moneyScale = monetary === "sum" ? 10 ** log.currencyDecimals : 1;
  const axes = scoreAxes(values, log.amountMinor !== null, moneyScale, bins);
  const meta: RfmMeta = {
    asOf: seen.asOf,
    timeZone: log.timeZone,
    bins,
    binning,
    ties: "together",
    frequency,
    monetary,
    ...axes.described,
    segments,
    rowsAfterAsOf: activity.rowsAfterAsOf,
    refundedOrders: seen.refundedOrders,
    customersWithoutPurchase: log.customerIds.length - customers.length,
  };
  const columns = {
    customerId: idsOf(log, customers),
    recencyDays: values.r,
    frequency: values.f,
    ...(monetary === "sum" ? { monetaryMinor: values.m } : { monetary: values.m }),
    ...axes.scores,
    segment: segmentColumn(segments, axes.scores, bins),
  };
  return monetary === "sum"
    ? new Table({ columns: columns as ColumnsOf<RfmRow>, meta, currencyDecimals: log.currencyDecimals })
    : new Table({ columns: columns as ColumnsOf<RfmRow<number>>, meta });
}

function presetFor(bins: number): SegmentMap | null {
  return bins === defaultSegments.bins ? defaultSegments : null;
}

function checkOptions(options: Required<Omit<RfmOptions, "asOf">>): void {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["bins"], options.bins, { min: 2, max: 100, whole: true });
  checkChoice(issues, "binning", options.binning, ["quantile"]);
  checkChoice(issues, "frequency", options.frequency, ["days", "orders"]);
  checkChoice(issues, "monetary", options.monetary, ["sum", "mean"]);
  if (options.segments) checkSegments(issues, options.segments, options.bins);
  throwIfAny(issues);
}
