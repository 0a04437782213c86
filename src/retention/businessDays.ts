import { tz } from "@date-fns/tz";
import { getDay } from "date-fns/getDay";
import type { CalendarPeriods, Weekday } from "../core/calendar.ts";

const inUtc = { in: tz("UTC") };

/**
 * For each of consecutive local days, how many business days come before it: two of these subtracted count the business
 * days from one day up to the other, negative where that lies earlier. A date that the zone skips is none.
 */
export function businessDaysBefore(
  { count, starts, labels }: CalendarPeriods,
  weekendDays: readonly Weekday[],
  holidays: readonly string[],
): Int32Array {
  const free = new Set(holidays);
  const before = new Int32Array(count + 1);
  for (let day = 0; day < count; day++) {
    const weekday = getDay(Date.parse(labels[day]!), inUtc);
    const isSkipped = starts[day] === starts[day + 1];
    const isFree = isSkipped || free.has(labels[day]!) || weekendDays.includes(weekday as Weekday);
    before[day + 1] = before[day]! + (isFree ? 0 : 1);
  }
  return before;
}
