import { readInstant } from "../core/asOf.ts";
import { periodAt } from "../core/calendar.ts";
import { checkNumber } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";

/** Whom to follow, and for how long. */
export interface RepeatWithinOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Local days after the first order within which a second one counts, 1 to 100,000, such as 90. */
  readonly withinDays: number;
  /** Follows customers whose first order is at or after this; all unless given. */
  readonly from?: Instant;
  /** Follows customers whose first order is before this; all unless given. */
  readonly before?: Instant;
}

/** The share of a cohort that ordered again in time, and what it was computed from. */
export interface RepeatWithinResult {
  /** Always `"repeatPurchaseRateWithin"`. */
  readonly kind: "repeatPurchaseRateWithin";
  /** Share of one; `null` where nobody could be followed so long. */
  readonly rate: number | null;
  /** Of the customers followed, those with a second order in time. */
  readonly numerator: number;
  /** Customers whose days are over by `asOf`. */
  readonly denominator: number;
  /** Customers whose days are not over, left out whether or not they have ordered again. */
  readonly immature: number;
  /** Why there is no rate: nobody entered, or for nobody the days are over; `null` where there is one. */
  readonly reason: "emptyBase" | "censored" | null;
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Local days after the first order. */
  readonly withinDays: number;
  /** The earliest first order, ISO 8601 in UTC; `null` for any. */
  readonly from: string | null;
  /** What first orders lie before, ISO 8601 in UTC; `null` for any. */
  readonly before: string | null;
}

/**
 * Repeat purchase rate of a cohort: of the customers whose first order is long enough ago, the share who ordered again
 * within so many days of it.
 *
 * Every customer has the same time, so that the figure does not grow with the age of the base, as
 * {@link repeatPurchaseRate} does. A customer whose days are not over is left out, also when the second order is there
 * already: to count the quick ones of a young cohort and not the slow ones would flatter it.
 *
 * @param log - Transactions, from the customers' first on.
 * @param options - The moment, the days, and whose first order to begin with.
 * @throws {@link MetricError} when an option is missing or out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-04" },
 *   { customerId: "c", at: "2024-02-25" },
 * ]);
 * const { rate, denominator, immature } = repeatPurchaseRateWithin(log, { asOf: "2024-02-29", withinDays: 30 });
 * [rate, denominator, immature]; //=> [0.5, 2, 1]
 * ```
 */
export function repeatPurchaseRateWithin(log: TransactionLog, options: RepeatWithinOptions): RepeatWithinResult {
  const { asOf, withinDays, from, before } = options;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["withinDays"], withinDays, { min: 1, max: 1e5, whole: true });
  throwIfAny(issues);
  const { end, isPurchase, asOf: seenFrom } = logAsOf(log, asOf);
  const earliest = from === undefined ? -Infinity : readInstant("from", from, log.timeZone);
  const limit = before === undefined ? Infinity : readInstant("before", before, log.timeZone);
  const days = logPeriods(log, end, "day", {});
  const daysOver = days.starts[days.count]! <= end ? days.count : days.count - 1;
  let [numerator, denominator, immature] = [0, 0, 0];
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let entry = -1;
    let second = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]! && second < 0; row++) {
      const at = log.at[row]!;
      if (at >= end || (entry < 0 && at >= limit)) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      if (entry < 0 && at < earliest) break;
      if (entry < 0) entry = periodAt(days, at);
      else second = periodAt(days, at);
    }
    if (entry < 0) continue;
    if (entry + withinDays >= daysOver) {
      immature++;
      continue;
    }
    denominator++;
    if (second >= 0 && second - entry <= withinDays) numerator++;
  }
  return {
    kind: "repeatPurchaseRateWithin",
    rate: ratio(numerator, denominator),
    numerator,
    denominator,
    immature,
    reason: denominator > 0 ? null : immature > 0 ? "censored" : "emptyBase",
    asOf: seenFrom,
    withinDays,
    from: from === undefined ? null : new Date(earliest).toISOString(),
    before: before === undefined ? null : new Date(limit).toISOString(),
  };
}
