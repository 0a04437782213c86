import { type CalendarOptions, type CalendarPeriods, calendarPeriods } from "../core/calendar.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { TransactionLog } from "./log.ts";

/** The calendar periods from the log's earliest row to the one that holds its last seen instant. */
export function logPeriods(
  log: TransactionLog,
  end: number,
  unit: PeriodUnit,
  options: CalendarOptions,
): CalendarPeriods {
  let earliest = end - 1;
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    earliest = Math.min(earliest, log.at[log.customerStart[customer]!]!);
  }
  return calendarPeriods(unit, earliest, end - 1, log.timeZone, options);
}
