import { checkCalendar } from "../core/calendar.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { leftOut } from "../transactions/leftOut.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";
import type { CustomerLifecycle, LifecycleOptions, LifecyclePeriod } from "./lifecycle.ts";
import { lifecycleMoves } from "./lifecycleMoves.ts";

/**
 * The lifecycle of a customer base: in each period the new, returning and resurrected customers, and those who were
 * active in the period before and are dormant now.
 *
 * With $A_t$ the customers with a purchase in period $t$:
 *
 * $$ |A_t| = |A_{t-1}| + \text{new} + \text{resurrected} - \text{dormant}, \qquad
 * \text{returning} + \text{dormant} = |A_{t-1}| $$
 *
 * $$ \text{pulse} = \frac{\text{new} + \text{resurrected}}{\text{dormant}} $$
 *
 * A base with a pulse above 1 grows. New is who buys for the first time in the log, whenever the account was made. In a
 * period that is not over, those who have not bought yet stand with the dormant, and there is no pulse.
 *
 * @param log - Transactions.
 * @param options - The moment and the length of a period.
 * @throws {@link MetricError} when an option is missing or no such choice.
 * @see [amplitude-lifecycle-2026], [posthog-lifecycle-2026] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 *   { customerId: "c", at: "2024-02-12" },
 * ]);
 * const [, february] = customerLifecycle(log, { asOf: "2024-02-29", period: "month" }).periods;
 * [february?.new, february?.returning, february?.resurrected, february?.dormant]; //=> [1, 1, 0, 1]
 * february?.pulse; //=> 1
 * ```
 */
export function customerLifecycle(log: TransactionLog, options: LifecycleOptions): CustomerLifecycle {
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", options.period, options);
  throwIfAny(issues);
  const seen = logAsOf(log, options.asOf);
  const periods = logPeriods(log, seen.end, options.period, options);
  const counts = {
    new: new Float64Array(periods.count),
    returning: new Float64Array(periods.count),
    resurrected: new Float64Array(periods.count),
    dormant: new Float64Array(periods.count),
  };
  lifecycleMoves(log, seen, periods, (status, period) => {
    counts[status][period]!++;
  });
  return {
    kind: "customerLifecycle",
    asOf: seen.asOf,
    period: options.period,
    timeZone: log.timeZone,
    periods: periods.labels.map((label, period) => {
      const complete = periods.starts[period + 1]! <= seen.end;
      const [first, returning] = [counts.new[period]!, counts.returning[period]!];
      const [resurrected, dormant] = [counts.resurrected[period]!, counts.dormant[period]!];
      return {
        start: new Date(periods.starts[period]!).toISOString(),
        label,
        complete,
        previousActive: returning + dormant,
        active: first + returning + resurrected,
        new: first,
        returning,
        resurrected,
        dormant,
        ...pulseOf(first + resurrected, dormant, complete),
      };
    }),
    diagnostics: leftOut(log, seen),
  };
}

function pulseOf(won: number, lost: number, complete: boolean): Pick<LifecyclePeriod, "pulse" | "reason"> {
  if (!complete) return { pulse: null, reason: "censored" };
  return { pulse: ratio(won, lost), reason: lost === 0 ? "noLoss" : null };
}
