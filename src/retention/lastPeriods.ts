import { type CalendarOptions, type CalendarPeriods, calendarPeriods } from "../core/calendar.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { msPerDay } from "../core/zone.ts";

const mostDays: Readonly<Record<PeriodUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/** The last so many calendar periods that end by `end`. */
export function lastPeriods(
  unit: PeriodUnit,
  length: number,
  end: number,
  timeZone: string,
  options: CalendarOptions,
): CalendarPeriods {
  const from = end - (length + 3) * mostDays[unit] * msPerDay;
  const { starts, labels } = calendarPeriods(unit, from, end, timeZone, options);
  const stop = starts.findLastIndex((start) => start <= end);
  return {
    unit,
    count: length,
    starts: starts.slice(stop - length, stop + 1),
    labels: labels.slice(stop - length, stop),
  };
}
