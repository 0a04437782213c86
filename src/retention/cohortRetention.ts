import { type CalendarOptions, type CalendarPeriods, checkCalendar } from "../core/calendar.ts";
import { checkChoice } from "../core/check.ts";
import type { Decimal } from "../core/decimal.ts";
import type { Instant } from "../core/instant.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import { MetricError, type MetricIssue } from "../core/metricError.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";
import { cohortCell, cohortsOf, finishedValues } from "./cohortCells.ts";
import type { CohortCriterion, CohortMeasure, CohortRevenueCell, CohortTable } from "./cohortTable.ts";
import { countCohorts } from "./countCohorts.ts";
import { overallCurves } from "./overallCurves.ts";

/** How cohorts are cut and counted. */
export interface CohortOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** When a customer counts in the k-th period: on purchase in just that period (the default), or in it or later. */
  readonly criterion?: CohortCriterion;
  /** What to measure: customers (the default), or their revenue. */
  readonly measure?: CohortMeasure;
}

const mostPeriods = 3000;

/**
 * Retention by cohort: customers grouped by the calendar period of their first purchase, and for each later period
 * the share of them who bought again.
 *
 * $$ r_{i,k} = \frac{\text{customers of cohort } i \text{ who count in period } i + k}{\text{customers of cohort } i} $$
 *
 * With `measure: "revenue"` the rate is the cohort's revenue in that period over its revenue in its own. A period that
 * is not over by `asOf` gives `null`, never zero. `onOrAfter` is never final: a later purchase raises earlier cells.
 *
 * @param log - Transactions.
 * @param options - The moment, the length of a period, and what to count.
 * @returns Cells by cohort and periods since entry, with pooled and simple overall curves over the complete ones.
 * @throws {@link MetricError} when an option is missing or no such choice, when revenue is asked of a log without
 * amounts, or when the log spans more than 3,000 periods.
 * @see [fader-hardie-ross-2022] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const table = cohortRetention(log, { asOf: "2024-02-29", period: "month" });
 * table.cohorts[0]?.label; //=> "2024-01"
 * table.cells[0]; //=> [{ count: 2, rate: 1, complete: true }, { count: 1, rate: 0.5, complete: true }]
 * ```
 */
export function cohortRetention(
  log: TransactionLog,
  options: CohortOptions & { readonly measure: "revenue" },
): CohortTable<CohortRevenueCell, Decimal>;
export function cohortRetention(
  log: TransactionLog,
  options: CohortOptions & { readonly measure?: "customers" },
): CohortTable;
export function cohortRetention(
  log: TransactionLog,
  options: CohortOptions,
): CohortTable | CohortTable<CohortRevenueCell, Decimal> {
  const { asOf, period, criterion = "on", measure = "customers" } = options;
  checkOptions(log, options);
  const seen = logAsOf(log, asOf);
  const periods = logPeriods(log, seen.end, period, options);
  checkPeriodCount(periods);
  const counted = countCohorts(log, seen, periods, criterion);
  const cohorts = cohortsOf(periods, counted.customers);
  const counts = finishedValues(counted.customers, periods, cohorts.length, seen.end);
  const { rowsAfterAsOf, rowsBeforeEntry, customersWithoutPurchase } = counted;
  const described = {
    kind: "cohortTable",
    asOf: seen.asOf,
    period,
    timeZone: log.timeZone,
    criterion,
    measure,
    cohorts,
    diagnostics: { rowsAfterAsOf, rowsBeforeEntry, refundedOrders: seen.refundedOrders, customersWithoutPurchase },
  } as const;
  if (measure === "customers") {
    const cells = counts.map((row) => row.map((count) => cohortCell(count, count, row[0])));
    return { ...described, cells, overall: overallCurves(counts, cohorts) };
  }
  const money = (minor: number): Decimal => fromMinorUnits(minor, log.currencyDecimals);
  const revenue = finishedValues(counted.revenueMinor, periods, cohorts.length, seen.end);
  const cells = revenue.map((row, i) =>
    row.map((minor, k) => ({
      ...cohortCell(counts[i]![k]!, minor, row[0]),
      revenue: minor === null ? null : money(minor),
    })),
  );
  const overall = overallCurves(revenue, cohorts);
  const { numerator, denominator } = overall;
  return {
    ...described,
    cells,
    overall: { ...overall, numerator: numerator.map(money), denominator: denominator.map(money) },
  };
}

function checkOptions(log: TransactionLog, options: CohortOptions): void {
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", options.period, options);
  checkChoice(issues, "criterion", options.criterion ?? "on", ["on", "onOrAfter"]);
  checkChoice(issues, "measure", options.measure ?? "customers", ["customers", "revenue"]);
  if (options.measure === "revenue" && !log.amountMinor && log.at.length > 0) {
    issues.push(makeIssue("inconsistent", ["measure"], "a log with amounts", "revenue"));
  }
  throwIfAny(issues);
}

function checkPeriodCount({ unit, count }: CalendarPeriods): void {
  if (count <= mostPeriods) return;
  throw new MetricError([
    makeIssue("out_of_range", ["period"], `at most ${mostPeriods} periods, and by the ${unit} there are`, count),
  ]);
}
