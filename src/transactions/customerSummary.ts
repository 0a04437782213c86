import { readInstant } from "../core/asOf.ts";
import type { Weekday } from "../core/calendar.ts";
import { checkChoice, checkNumber } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import { type CustomerActivity, customerActivity, customersWithPurchases, idsOf } from "./customerActivity.ts";
import type { TransactionLog } from "./log.ts";
import { type LogAsOf, logAsOf } from "./logAsOf.ts";

/** The unit that recency and age are given in: 1, 7, 30.4375 or 365.25 days. */
export type TimeUnit = "day" | "week" | "month" | "year";

/** How a customer summary is taken. */
export interface CustomerSummaryOptions {
  /** The end of observation: a date counts through the end of that local day, an instant includes what is at it. */
  readonly asOf: Instant;
  /** Unit of recency and age. It rescales whole days and never regroups. */
  readonly timeUnit: TimeUnit;
  /** What merges into one purchase: those of one local day (the default) or of one week. */
  readonly grain?: "day" | "week";
  /** First day of a week, for `grain: "week"`; Monday (1) unless given. */
  readonly weekStartsOn?: Weekday;
  /** Keeps only customers whose first purchase is at or after this, for a log that was cut off at its start. */
  readonly acquiredFrom?: Instant;
}

/** One customer as the probability models see them. */
export interface CustomerSummaryRow {
  /** Who. */
  readonly customerId: string;
  /** Repeat purchases x: distinct purchase days less one. */
  readonly frequency: number;
  /** Time from first to last purchase t_x, in time units. */
  readonly recency: number;
  /** Time from first purchase to `asOf` T, in time units. */
  readonly age: number;
  /** Mean spend per repeat purchase, in major units; `null` without a repeat purchase or without amounts. */
  readonly meanSpend: number | null;
}

/** What a customer summary was computed from. */
export interface CustomerSummaryMeta {
  /** The end of observation. */
  readonly asOf: string;
  /** Unit of recency and age. */
  readonly timeUnit: TimeUnit;
  /** What merged into one purchase. */
  readonly grain: "day" | "week";
  /** Zone of the local days. */
  readonly timeZone: string;
  /** Rows after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
  /** Customers left out because they bought before `acquiredFrom`. */
  readonly customersAcquiredBefore: number;
}

/** Length of each unit in days. */
export const daysPer: Record<TimeUnit, number> = { day: 1, week: 7, month: 30.4375, year: 365.25 };

/**
 * Sums up each customer as the probability models need it: frequency x, recency t_x and age T, with mean spend.
 *
 * Purchases of one local day count once: x = distinct purchase days − 1. t_x runs from the first to the last of these
 * days and T from the first to the day of `asOf`, in whole days divided by the unit's length. Mean spend is the money
 * of all days after the first purchase day, refunds taken off, over x.
 *
 * @param log - Transactions.
 * @param options - The end of observation and the unit of time.
 * @returns A row per customer with a purchase by `asOf`, in the order of the log.
 * @throws {@link MetricError} when an option is missing or no such choice.
 * @see [fader-hardie-lee-2005] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2015-01-01", amount: 1 },
 *   { customerId: "a", at: "2015-02-06", amount: 2 },
 * ]);
 * customerSummary(log, { asOf: "2015-02-07", timeUnit: "day" }).row(0);
 * //=> { customerId: "a", frequency: 1, recency: 36, age: 37, meanSpend: 2 }
 * ```
 */
export function customerSummary(
  log: TransactionLog,
  { asOf, timeUnit, grain = "day", weekStartsOn = 1, acquiredFrom }: CustomerSummaryOptions,
): Table<CustomerSummaryRow, CustomerSummaryMeta> {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "timeUnit", timeUnit, Object.keys(daysPer));
  checkChoice(issues, "grain", grain, ["day", "week"]);
  checkNumber(issues, ["weekStartsOn"], weekStartsOn, { min: 0, max: 6, whole: true });
  throwIfAny(issues);
  const seen = logAsOf(log, asOf);
  const activity = customerActivity(log, seen, grain, weekStartsOn);
  const from = acquiredFrom === undefined ? -Infinity : readInstant("acquiredFrom", acquiredFrom, log.timeZone);
  const buyers = customersWithPurchases(activity);
  const kept = from === -Infinity ? buyers : buyers.filter((customer) => firstPurchase(log, seen, customer) >= from);
  return new Table({
    columns: { customerId: idsOf(log, kept), ...columnsOf(log, activity, kept, daysPer[timeUnit]) },
    meta: {
      asOf: seen.asOf,
      timeUnit,
      grain,
      timeZone: log.timeZone,
      rowsAfterAsOf: activity.rowsAfterAsOf,
      refundedOrders: seen.refundedOrders,
      customersWithoutPurchase: log.customerIds.length - buyers.length,
      customersAcquiredBefore: buyers.length - kept.length,
    },
  });
}

function columnsOf(log: TransactionLog, activity: CustomerActivity, kept: Uint32Array, unitDays: number) {
  const frequency = new Float64Array(kept.length);
  const recency = new Float64Array(kept.length);
  const age = new Float64Array(kept.length);
  const meanSpend = new Float64Array(kept.length).fill(NaN);
  const scale = 10 ** log.currencyDecimals;
  for (let i = 0; i < kept.length; i++) {
    const customer = kept[i]!;
    const firstDay = activity.firstDay[customer]!;
    const repeats = activity.purchaseDays[customer]! - 1;
    frequency[i] = repeats;
    recency[i] = (activity.lastDay[customer]! - firstDay) / unitDays;
    age[i] = (activity.asOfDay - firstDay) / unitDays;
    if (!log.amountMinor || repeats === 0) continue;
    meanSpend[i] = (activity.totalMinor[customer]! - activity.firstDayMinor[customer]!) / (repeats * scale);
  }
  return { frequency, recency, age, meanSpend };
}

/** When the customer first bought. */
function firstPurchase(log: TransactionLog, { isPurchase }: LogAsOf, customer: number): number {
  let row = log.customerStart[customer]!;
  while (isPurchase && isPurchase[row] === 0) row++;
  return log.at[row]!;
}
