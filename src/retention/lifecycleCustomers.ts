import { readInstant } from "../core/asOf.ts";
import { checkCalendar, periodAt } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import { MetricError, type MetricIssue } from "../core/metricError.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { Table } from "../core/table.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";
import type { LifecycleOptions, LifecycleStatus } from "./lifecycle.ts";
import { lifecycleMoves } from "./lifecycleMoves.ts";

/** Which period is listed. */
export interface LifecycleListOptions extends LifecycleOptions {
  /** A moment in the period to list; that of `asOf` unless given. */
  readonly at?: Instant;
}

/** What one customer is in the period. */
export interface LifecycleCustomer {
  /** Who. */
  readonly customerId: string;
  /** What the customer is. */
  readonly status: LifecycleStatus;
}

/** Which period was listed, and as of when. */
export interface LifecycleListMeta {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period. */
  readonly label: string;
  /** Whether it was over by `asOf`. */
  readonly complete: boolean;
}

/**
 * The customers behind one period of {@link customerLifecycle}: who is new, returning, resurrected or dormant in it.
 * Who bought neither in it nor in the one before is not listed.
 *
 * @param log - Transactions.
 * @param options - The moment, the length of a period, and which one to list.
 * @returns A row per customer, in the order of the log.
 * @throws {@link MetricError} when an option is missing or no such choice, or `at` lies in none of the periods from the
 * log's first to that of `asOf`.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-02-12" },
 * ]);
 * [...lifecycleCustomers(log, { asOf: "2024-02-29", period: "month" })];
 * //=> [{ customerId: "a", status: "dormant" }, { customerId: "b", status: "new" }]
 * ```
 */
export function lifecycleCustomers(
  log: TransactionLog,
  options: LifecycleListOptions,
): Table<LifecycleCustomer, LifecycleListMeta> {
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", options.period, options);
  throwIfAny(issues);
  const seen = logAsOf(log, options.asOf);
  const periods = logPeriods(log, seen.end, options.period, options);
  const { starts, labels, count } = periods;
  const at = options.at === undefined ? seen.end - 1 : readInstant("at", options.at, log.timeZone);
  if (at < starts[0]! || at >= starts[count]!) {
    const expectation = `a moment in the periods from ${labels[0]!} to ${labels[count - 1]!}`;
    throw new MetricError([makeIssue("out_of_range", ["at"], expectation, options.at)]);
  }
  const listed = periodAt(periods, at);
  const customerId: string[] = [];
  const status: LifecycleStatus[] = [];
  lifecycleMoves(log, seen, periods, (found, period, customer) => {
    if (period !== listed) return;
    customerId.push(log.customerIds[customer]!);
    status.push(found);
  });
  return new Table<LifecycleCustomer, LifecycleListMeta>({
    columns: { customerId, status },
    meta: {
      asOf: seen.asOf,
      period: options.period,
      timeZone: log.timeZone,
      start: new Date(starts[listed]!).toISOString(),
      label: labels[listed]!,
      complete: starts[listed + 1]! <= seen.end,
    },
  });
}
