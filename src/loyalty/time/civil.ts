import { daysInMonth } from "../../core/daysInMonth.ts";

/** A day of the calendar. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1 March of the year 0 to 1970, and in a cycle of 400 years. */
const toEpoch = 719_468;
const daysPerCycle = 146_097;

/** The date of a day since 1970. Years are counted from March, so that the leap day is the last of its year. */
export function civilOf(epochDay: number): CivilDate {
  const days = epochDay + toEpoch;
  const cycle = Math.floor(days / daysPerCycle);
  const inCycle = days - cycle * daysPerCycle;
  const leapDays = ((inCycle / 1460) | 0) - ((inCycle / 36_524) | 0) + ((inCycle / 146_096) | 0);
  const yearInCycle = ((inCycle - leapDays) / 365) | 0;
  const inYear = inCycle - 365 * yearInCycle - ((yearInCycle / 4) | 0) + ((yearInCycle / 100) | 0);
  const fromMarch = ((5 * inYear + 2) / 153) | 0;
  const day = inYear - (((153 * fromMarch + 2) / 5) | 0) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: 400 * cycle + yearInCycle + (month <= 2 ? 1 : 0), month, day };
}

/** The days from 1970 to a date; a day that the month lacks is its last. */
export function civilDay({ year, month, day }: CivilDate): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(yearFromMarch / 400);
  const yearInCycle = yearFromMarch - 400 * cycle;
  const fromMarch = month <= 2 ? month + 9 : month - 3;
  const inYear = Math.floor((153 * fromMarch + 2) / 5) + Math.min(day, daysInMonth(year, month)) - 1;
  const inCycle = 365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100) + inYear;
  return daysPerCycle * cycle + inCycle - toEpoch;
}
