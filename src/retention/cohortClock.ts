import { type CalendarPeriods, calendarPeriods, periodAt } from "../core/calendar.ts";
import { msPerDay } from "../core/zone.ts";
import type { CohortOptions } from "./cohortOptions.ts";

/** A scale on which the period since entry is the distance to the entry, in whole lengths. */
export interface CohortClock {
  /** Length of a period on the scale. */
  readonly length: number;
  /** The most periods that any cohort has begun. */
  readonly width: number;
  /** How many periods a cohort has begun, counted from its earliest moment. */
  begunBy(cohort: number): number;
  /** Where an instant lies. */
  positionOf(at: number): number;
  /** The first instant that can belong to an entry. */
  sinceOf(cohort: number, enteredAt: number): number;
  /** Whether a period since an entry at a position was over by the end. */
  isOver(entered: number, offset: number): boolean;
}

const daysPer = { day: 1, week: 7, month: 30 } as const;

/** The clock that the options ask for. */
export function cohortClock(
  periods: CalendarPeriods,
  end: number,
  timeZone: string,
  options: CohortOptions,
): CohortClock {
  if (options.clock !== "elapsed") return calendarClock(periods, end);
  const length = daysPer[options.period as keyof typeof daysPer] * msPerDay;
  const begunBy = (cohort: number): number => Math.floor((end - 1 - periods.starts[cohort]!) / length) + 1;
  // Local hours, for in zones such as Kolkata's they begin at half past those of UTC.
  const isToHour = options.truncateTo === "hour";
  const hours = isToHour ? calendarPeriods("hour", periods.starts[0]!, end - 1, timeZone) : null;
  return {
    length,
    width: begunBy(0),
    begunBy,
    positionOf: (at) => (hours ? hours.starts[periodAt(hours, at)]! : at),
    sinceOf: (_, enteredAt) => enteredAt,
    isOver: (entered, offset) => entered + (offset + 1) * length <= end,
  };
}

/** The scale counts calendar periods, so that all customers of a cohort share one clock. */
function calendarClock(periods: CalendarPeriods, end: number): CohortClock {
  const { count, starts } = periods;
  return {
    length: 1,
    width: count,
    begunBy: (cohort) => count - cohort,
    positionOf: (at) => periodAt(periods, at),
    sinceOf: (cohort) => starts[cohort]!, // money returned on the morning of a first purchase belongs to its day
    isOver: (entered, offset) => entered + offset < count && starts[entered + offset + 1]! <= end,
  };
}
