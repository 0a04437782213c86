import { type CalendarOptions, checkCalendar, periodAt } from "../core/calendar.ts";
import type { Decimal } from "../core/decimal.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { fromMinorUnits } from "../core/minorUnits.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";

/** How the periods are cut. */
export interface NewReturningOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a period. */
  readonly period: PeriodUnit;
}

/** What one group of customers did in one period. */
export interface CustomerGroupActivity {
  /** Customers with a purchase in the period. */
  readonly customers: number;
  /** Their orders. */
  readonly orders: number;
  /** Their money in major units, refunds taken off; `null` in a log without amounts. */
  readonly revenue: Decimal | null;
}

/** One period, split by whether its customers had bought before it. */
export interface NewReturningPeriod {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** Customers whose first purchase ever lies in the period, and all that they did in it. */
  readonly new: CustomerGroupActivity;
  /** Customers who had bought in an earlier period. */
  readonly returning: CustomerGroupActivity;
}

/** Periods split into new and returning customers, with what the split was computed from. */
export interface NewReturningSplit {
  /** Always `"newReturningSplit"`. */
  readonly kind: "newReturningSplit";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** The periods from the log's first to that of `asOf`. */
  readonly periods: readonly NewReturningPeriod[];
}

/**
 * Splits each period's customers, orders and revenue into first-time and returning customers.
 *
 * A customer is new in the period of the first purchase, with everything bought in it, and returning in any later one.
 * The two groups add up to the period's whole; money returned to a customer before the first purchase, or without
 * any, stands with the new.
 *
 * @param log - Transactions.
 * @param options - The moment and the length of a period.
 * @throws {@link MetricError} when an option is missing or no such choice.
 * @see [fader-hardie-ross-2022] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05", amount: 10 },
 *   { customerId: "b", at: "2024-02-20", amount: 20 },
 *   { customerId: "a", at: "2024-02-11", amount: "5.50" },
 * ]);
 * const [, february] = newReturningSplit(log, { asOf: "2024-02-29", period: "month" }).periods;
 * february?.new.customers; //=> 1
 * february?.returning.revenue?.toString(); //=> "5.5"
 * ```
 */
export function newReturningSplit(log: TransactionLog, options: NewReturningOptions): NewReturningSplit {
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", options.period, options);
  throwIfAny(issues);
  const { end, asOf, amountMinor, isPurchase } = logAsOf(log, options.asOf);
  const periods = logPeriods(log, end, options.period, options);
  const groups = [makeTally(periods.count), makeTally(periods.count)] as const; // new, returning
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let entry = -1;
    let lastCounted = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      const period = periodAt(periods, log.at[row]!);
      const isBuying = !isPurchase || isPurchase[row] === 1;
      if (isBuying && entry < 0) entry = period;
      const group = groups[entry < 0 || period === entry ? 0 : 1];
      if (amountMinor) group.revenueMinor[period]! += amountMinor[row]!;
      if (!isBuying) continue;
      group.orders[period]!++;
      if (period !== lastCounted) group.customers[period]!++;
      lastCounted = period;
    }
  }
  const activity = ({ customers, orders, revenueMinor }: Tally, period: number): CustomerGroupActivity => ({
    customers: customers[period]!,
    orders: orders[period]!,
    revenue: amountMinor && fromMinorUnits(revenueMinor[period]!, log.currencyDecimals),
  });
  return {
    kind: "newReturningSplit",
    asOf,
    period: options.period,
    timeZone: log.timeZone,
    periods: periods.labels.map((label, period) => ({
      start: new Date(periods.starts[period]!).toISOString(),
      label,
      complete: periods.starts[period + 1]! <= end,
      new: activity(groups[0], period),
      returning: activity(groups[1], period),
    })),
  };
}

interface Tally {
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  readonly revenueMinor: Float64Array;
}

function makeTally(length: number): Tally {
  return {
    customers: new Float64Array(length),
    orders: new Float64Array(length),
    revenueMinor: new Float64Array(length),
  };
}
