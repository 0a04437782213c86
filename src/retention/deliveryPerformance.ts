import { calendarPeriods, periodAt } from "../core/calendar.ts";
import { ratio } from "../core/ratio.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { businessDaysBefore } from "./businessDays.ts";
import { deliveryRepeat, type MadeDelivery } from "./deliveryRepeat.ts";
import type { Delivery, DeliveryClass, DeliveryDays, DeliveryOptions, DeliveryPerformance } from "./deliveryResult.ts";
import { deliverySettings } from "./deliverySettings.ts";
import { readDeliveries } from "./readDeliveries.ts";

/**
 * Promises kept: the share of deliveries that came early, on time and late, by how many days, and whether customers who
 * were served early buy again more often.
 *
 * Days are local days of the log's zone, counted in business days: those from the earlier of promise and delivery up to
 * the later, weekends and holidays left out. So a promise for a Saturday is kept on the Monday after, a delivery of
 * Saturday for Friday is one day late, and promise and delivery exchanged give the same days with the sign turned.
 *
 * With `repeatWithinDays`, the repeat rate is the share of the customers who bought on one of so many days after the day
 * of delivery; deliveries whose days are not over by `asOf` are left out. That more of the early ones buy again does not
 * say that they do so because of it.
 *
 * @param log - Transactions of the customers, for their zone and their further purchases.
 * @param deliveries - What was promised, and when it came.
 * @param options - The moment, days without business, and how repeat purchases are looked for.
 * @throws {@link MetricError} when a delivery cannot be read, or an option is missing or out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-03-01" },
 *   { customerId: "b", at: "2024-03-01" },
 *   { customerId: "a", at: "2024-03-20" },
 * ]);
 * const deliveries = [
 *   { customerId: "a", promised: "2024-03-11", delivered: "2024-03-07" },
 *   { customerId: "b", promised: "2024-03-08", delivered: "2024-03-12" },
 * ];
 * const { early, meanDaysEarly, meanDaysLate, repeat } = deliveryPerformance(log, deliveries, {
 *   asOf: "2024-05-31",
 *   repeatWithinDays: 60,
 * });
 * early; //=> { count: 1, share: 0.5 }
 * [meanDaysEarly, meanDaysLate]; //=> [2, 2]
 * repeat?.early; //=> { rate: 1, numerator: 1, denominator: 1 }
 * ```
 */
export function deliveryPerformance(
  log: TransactionLog,
  deliveries: Iterable<Delivery>,
  options: DeliveryOptions,
): DeliveryPerformance {
  const settings = deliverySettings(options);
  const seen = logAsOf(log, options.asOf);
  const read = readDeliveries(log, deliveries);
  const last = seen.end - 1;
  let [from, through] = [last, last];
  for (const { promised, delivered } of read) {
    from = Math.min(from, promised, delivered ?? promised);
    through = Math.max(through, promised);
  }
  const periods = calendarPeriods("day", from, through, log.timeZone);
  const before = businessDaysBefore(periods, settings.weekendDays, settings.holidays);
  const daysFrom = (day: number, to: number): number =>
    settings.days === "business" ? before[to]! - before[day]! : to - day;
  const made: MadeDelivery[] = [];
  const pending = { count: 0, overdue: 0 };
  for (const { customer, promised, delivered } of read) {
    const isMade = delivered !== null && delivered <= last;
    const day = periodAt(periods, isMade ? delivered : last);
    const deviation = daysFrom(periodAt(periods, promised), day);
    if (isMade) made.push({ customer, day, deviation });
    else pending.count++;
    if (!isMade && deviation > 0) pending.overdue++;
  }
  const early = made.filter(({ deviation }) => deviation < 0);
  const late = made.filter(({ deviation }) => deviation > 0);
  const classOf = (count: number): DeliveryClass => ({ count, share: ratio(count, made.length) });
  return {
    kind: "deliveryPerformance",
    asOf: seen.asOf,
    timeZone: log.timeZone,
    days: settings.days,
    weekendDays: settings.weekendDays,
    holidays: settings.holidays,
    deliveries: made.length,
    early: classOf(early.length),
    onTime: classOf(made.length - early.length - late.length),
    late: classOf(late.length),
    meanDaysEarly: meanDays(early),
    meanDaysLate: meanDays(late),
    byDays: countDays(made),
    pending,
    repeat: deliveryRepeat(log, seen, periods, made, settings),
  };
}

/** Mean days off the promise. */
function meanDays(made: readonly MadeDelivery[]): number | null {
  return ratio(
    made.reduce((sum, { deviation }) => sum + Math.abs(deviation), 0),
    made.length,
  );
}

function countDays(made: readonly MadeDelivery[]): DeliveryDays[] {
  const counts = new Map<number, number>();
  for (const { deviation } of made) counts.set(deviation, (counts.get(deviation) ?? 0) + 1);
  return Array.from(counts, ([days, deliveries]) => ({ days, deliveries })).sort((a, b) => a.days - b.days);
}
