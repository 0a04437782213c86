import { type ColumnsOf, Table } from "../core/table.ts";
import { customerActivity, customersWithPurchases, idsOf } from "../transactions/customerActivity.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { axisValues } from "./axisValues.ts";
import type { RfmOptions } from "./rfmOptions.ts";
import { rfmSettings } from "./rfmSettings.ts";
import type { RfmMeta, RfmRow } from "./rfmTable.ts";
import { scoreAxes } from "./scoreAxes.ts";
import { segmentColumn } from "./segmentColumn.ts";

/**
 * RFM: scores each customer by recency (days since the last purchase), frequency (purchase days) and monetary value,
 * and names a segment by the scores.
 *
 * `binning` says how values become scores; each axis is cut by itself but for `"nested"`:
 *
 * - `"quantile"`: at its own R-7 quantiles into bins (lo, hi], the least value in bin 1, equal values together.
 * - `"ntile"`: by rank into bins of equal size, the first ones larger by one; ties are split by id, in code-unit order.
 * - `"nested"`: frequency at its quantiles within each recency score, money at its own within each pair of both.
 * - `"thresholds"`: at the bounds given.
 *
 * Recency is binned first and its labels turned round after, so that a high score is good on every axis. Bins that stay
 * empty keep their numbers, and a warning says so: no score is relabelled.
 *
 * An order that refunds had undone by `asOf` counts nowhere, and what was paid back is taken off the money. Purchases of
 * one local day count once unless `frequency` is `"orders"`.
 *
 * @param log - Transactions.
 * @param options - The moment, the number of scores, and what the axes measure.
 * @returns A row per customer with a purchase by `asOf`; `meta` has cut points, customers per score and warnings.
 * @throws {@link MetricError} when an option is missing or no such choice, or the segments are for other bins, leave a
 * combination of scores out or take one twice without saying so.
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
  const settings = rfmSettings(options, log.amountMinor && log.currencyDecimals);
  const { bins, binning, frequency, monetary, segments } = settings;
  const seen = logAsOf(log, options.asOf);
  const activity = customerActivity(log, seen, "day");
  const customers = customersWithPurchases(activity);
  const customerIds = idsOf(log, customers);
  const values = axisValues(log, activity, customers, settings);
  const scored = scoreAxes(values, {
    bins,
    binning,
    thresholds: settings.thresholds,
    customerIds,
    hasAmounts: log.amountMinor !== null,
    moneyScale: monetary === "sum" ? 10 ** log.currencyDecimals : 1,
  });
  const meta: RfmMeta = {
    asOf: seen.asOf,
    timeZone: log.timeZone,
    bins,
    binning,
    ties: binning === "ntile" ? "split" : "together",
    frequency,
    monetary,
    ...scored.described,
    segments,
    rowsAfterAsOf: activity.rowsAfterAsOf,
    refundDate: log.refundDate,
    refundedOrders: seen.refundedOrders,
    customersWithoutPurchase: log.customerIds.length - customers.length,
  };
  const columns = {
    customerId: customerIds,
    recencyDays: values.r,
    frequency: values.f,
    ...(monetary === "sum" ? { monetaryMinor: values.m } : { monetary: values.m }),
    ...scored.scores,
    segment: segmentColumn(segments, scored.scores, bins),
  };
  return monetary === "sum"
    ? new Table({ columns: columns as ColumnsOf<RfmRow>, meta, currencyDecimals: log.currencyDecimals })
    : new Table({ columns: columns as ColumnsOf<RfmRow<number>>, meta });
}
