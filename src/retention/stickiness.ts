import { type CalendarPeriods, checkCalendar, periodAt } from "../core/calendar.ts";
import { checkChoice, checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { leftOut } from "../transactions/leftOut.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { type LogAsOf, logAsOf } from "../transactions/logAsOf.ts";
import { lastPeriods } from "./lastPeriods.ts";
import type { Stickiness, StickinessLevel, StickinessOptions } from "./stickinessResult.ts";

/**
 * Stickiness: of the customers active in a window, how many were active in exactly, or at least, so many of its
 * sub-periods; and the ratio known as DAU/MAU.
 *
 * $$ \text{ratio} = \frac{\frac{1}{L} \sum_{j=1}^{L} |A_j|}{|A_1 \cup \dots \cup A_L|} \qquad
 * \text{or, pointInTime,} \qquad \frac{|A_L|}{|A_1 \cup \dots \cup A_L|} $$
 *
 * with $A_j$ the customers with a purchase in sub-period $j$ of $L$. The mean is the default: the last day alone may be
 * a Sunday. The window is the last $L$ sub-periods that are over by `asOf`.
 *
 * @param log - Transactions.
 * @param options - The moment and the window. Tools differ in its length: 28 or 30 days.
 * @throws {@link MetricError} when an option is missing or out of range.
 * @see [ga4-engagement-2026], [posthog-lifecycle-2026] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-02-26" },
 *   { customerId: "a", at: "2024-02-29" },
 *   { customerId: "b", at: "2024-02-29" },
 * ]);
 * const week = stickiness(log, { asOf: "2024-02-29", subPeriod: "day", length: 5 });
 * [week.numerator, week.denominator, week.ratio]; //=> [0.6, 2, 0.3]
 * week.levels[1]; //=> { activePeriods: 2, exactly: 1, exactlyShare: 0.5, atLeast: 1, atLeastShare: 0.5 }
 * ```
 */
export function stickiness(log: TransactionLog, options: StickinessOptions): Stickiness {
  const { asOf, subPeriod, length, method = "mean" } = options;
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "subPeriod", subPeriod, options);
  checkNumber(issues, ["length"], length, { min: 1, max: 366, whole: true });
  checkChoice(issues, "method", method, ["mean", "pointInTime"]);
  throwIfAny(issues);
  const seen = logAsOf(log, asOf);
  const periods = lastPeriods(subPeriod, length, seen.end, log.timeZone, options);
  const { active, exactly } = countActive(log, seen, periods);
  const denominator = log.customerIds.length - exactly[0]!;
  const numerator =
    method === "mean" ? active.reduce((sum, customers) => sum + customers, 0) / length : active[length - 1]!;
  return {
    kind: "stickiness",
    asOf: seen.asOf,
    timeZone: log.timeZone,
    subPeriod,
    start: new Date(periods.starts[0]!).toISOString(),
    end: new Date(periods.starts[length]!).toISOString(),
    method,
    ratio: ratio(numerator, denominator),
    numerator,
    denominator,
    reason: denominator === 0 ? "emptyBase" : null,
    levels: levelsOf(exactly, denominator),
    periods: periods.labels.map((label, period) => ({ label, active: active[period]! })),
    diagnostics: leftOut(log, seen),
  };
}

function levelsOf(exactly: Float64Array, customers: number): StickinessLevel[] {
  const levels: StickinessLevel[] = [];
  let atLeast = 0;
  for (let activePeriods = exactly.length - 1; activePeriods > 0; activePeriods--) {
    const count = exactly[activePeriods]!;
    atLeast += count;
    levels.unshift({
      activePeriods,
      exactly: count,
      exactlyShare: ratio(count, customers),
      atLeast,
      atLeastShare: ratio(atLeast, customers),
    });
  }
  return levels;
}

/** Customers by sub-period, and by the number of sub-periods that they were active in. */
function countActive(
  log: TransactionLog,
  { isPurchase }: LogAsOf,
  periods: CalendarPeriods,
): { readonly active: Float64Array; readonly exactly: Float64Array } {
  const { starts, count } = periods;
  const active = new Float64Array(count);
  const exactly = new Float64Array(count + 1);
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let activePeriods = 0;
    let last = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      const at = log.at[row]!;
      if (at >= starts[count]!) break;
      if (at < starts[0]! || (isPurchase && isPurchase[row] === 0)) continue;
      const period = periodAt(periods, at);
      if (period === last) continue;
      active[period]!++;
      activePeriods++;
      last = period;
    }
    exactly[activePeriods]!++;
  }
  return { active, exactly };
}
