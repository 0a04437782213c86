import { checkChoice, checkNumber } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { customerActivity, customersWithPurchases } from "../transactions/customerActivity.ts";
import { daysPer, type TimeUnit } from "../transactions/customerSummary.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import type { SurvivalObservation } from "./observation.ts";

/** How tenures are taken. */
export interface TenureOptions {
  /** The end of observation: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Days without a purchase after which a customer has lapsed. */
  readonly lapseAfter: number;
  /** Unit of the tenures, 1, 7, 30.4375 or 365.25 days; day unless given. */
  readonly timeUnit?: TimeUnit;
}

/** How long a customer stayed, or has stayed so far. */
export interface Tenure extends SurvivalObservation {
  /** Who. */
  readonly customerId: string;
}

/**
 * The tenure of each customer of a log, for {@link kaplanMeier} and its kin: from the first purchase day to the lapse,
 * or to `asOf` for those who have not lapsed.
 *
 * Nobody says farewell in a shop. A customer has lapsed when `lapseAfter` days have gone since the last purchase, and the
 * lapse is dated on that day, `lapseAfter` days after the last purchase. Dated on the last purchase itself it would be
 * known only for those who bought long ago, and the curve would come out too high.
 *
 * @param log - Transactions.
 * @param options - The end of observation and the days without a purchase that make a lapse.
 * @returns An observation per customer with a purchase by `asOf`, in the order of the log.
 * @throws {@link MetricError} when an option is missing or out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "Zoë", at: "2024-01-05" },
 *   { customerId: "Zoë", at: "2024-01-25" },
 *   { customerId: "Max", at: "2024-03-20" },
 * ]);
 * tenures(log, { asOf: "2024-03-31", lapseAfter: 60 });
 * //=> [{ customerId: "Zoë", time: 80, event: true }, { customerId: "Max", time: 11, event: false }]
 * ```
 */
export function tenures(log: TransactionLog, { asOf, lapseAfter, timeUnit = "day" }: TenureOptions): Tenure[] {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["lapseAfter"], lapseAfter, { min: 1, max: 1e6 });
  checkChoice(issues, "timeUnit", timeUnit, Object.keys(daysPer));
  throwIfAny(issues);
  const activity = customerActivity(log, logAsOf(log, asOf), "day");
  return Array.from(customersWithPurchases(activity), (customer) => {
    const lapseDay = activity.lastDay[customer]! + lapseAfter;
    const event = lapseDay <= activity.asOfDay;
    const days = (event ? lapseDay : activity.asOfDay) - activity.firstDay[customer]!;
    return { customerId: log.customerIds[customer]!, time: days / daysPer[timeUnit], event };
  });
}
