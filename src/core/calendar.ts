import { tz } from "@date-fns/tz";
import { addMonths } from "date-fns/addMonths";
import { startOfMonth } from "date-fns/startOfMonth";
import { checkChoice, checkNumber } from "./check.ts";
import type { IssueSink } from "./issues.ts";
import { periodLabel } from "./periodLabel.ts";
import type { PeriodUnit } from "./periodUnit.ts";
import { firstInstantAt, msPerDay, msPerHour, wallAt, type ZoneOffsets, zoneOffsets } from "./zone.ts";

/** A day of the week, counted from Sunday = 0 as date-fns does. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** How the calendar is cut. */
export interface CalendarOptions {
  /** First day of a week; Monday (1) unless given. */
  readonly weekStartsOn?: Weekday;
  /** First month of a fiscal year, 1 to 12; January (1) unless given. It moves quarters and years. */
  readonly fiscalYearStartMonth?: number;
}

/** Consecutive calendar periods of one zone. Each is half-open: its start belongs to it, its end to the next. */
export interface CalendarPeriods {
  /** What each period is. */
  readonly unit: PeriodUnit;
  /** How many there are. */
  readonly count: number;
  /** Epoch milliseconds of each start, and of the last end: `count + 1` values. */
  readonly starts: Float64Array;
  /** A name for each: 2024-03-01 for a day or week, 2024-03 for a month, 2024-Q1, 2024, 2024/25 for a fiscal year. */
  readonly labels: readonly string[];
}

const units: readonly PeriodUnit[] = ["hour", "day", "week", "month", "quarter", "year"];
const monthsPer = { month: 1, quarter: 3, year: 12 } as const;
const inUtc = { in: tz("UTC") };

/** Notes an issue for each calendar option that cannot be used. */
export function checkCalendar(issues: IssueSink, field: string, unit: unknown, options: CalendarOptions): void {
  checkChoice(issues, field, unit, units);
  checkNumber(issues, ["weekStartsOn"], options.weekStartsOn ?? 1, { min: 0, max: 6, whole: true });
  checkNumber(issues, ["fiscalYearStartMonth"], options.fiscalYearStartMonth ?? 1, { min: 1, max: 12, whole: true });
}

/**
 * The calendar periods from the one that holds `from` to the one that holds `through`.
 *
 * The calendar is walked in wall time and each boundary turned into an instant once: the first at which the local
 * clock has reached it. So a day of 23 or 25 hours is one day, and a date that the zone skips is an empty period.
 */
export function calendarPeriods(
  unit: PeriodUnit,
  from: number,
  through: number,
  timeZone: string,
  options: CalendarOptions = {},
): CalendarPeriods {
  const margin = 367 * msPerDay;
  const zone = zoneOffsets(timeZone, from - margin, through + margin);
  const walls = unit === "hour" ? null : wallStarts(unit, wallAt(zone, from), wallAt(zone, through), options);
  const candidates = walls ? walls.map((wall) => firstInstantAt(zone, wall)) : hourStarts(zone, from, through);
  const first = candidates.findLastIndex((start) => start <= from);
  const end = candidates.findIndex((start) => start > through);
  const starts = Float64Array.from(candidates.slice(first, end + 1));
  const labels = Array.from({ length: end - first }, (_, i) => {
    const wall = walls ? walls[first + i]! : wallAt(zone, starts[i]!);
    return periodLabel(unit, wall, wall - starts[i]!, options.fiscalYearStartMonth ?? 1);
  });
  return { unit, count: labels.length, starts, labels };
}

/** The index of the period that holds an instant between the first start and the last end. */
export function periodAt({ starts, count }: CalendarPeriods, instant: number): number {
  const first = starts[0]!;
  // Periods are nearly equal, so that the guess is at most a step or two off.
  let i = Math.min(count - 1, Math.floor(((instant - first) * count) / (starts[count]! - first)));
  while (instant < starts[i]!) i--;
  while (instant >= starts[i + 1]!) i++;
  return i;
}

/** Wall-clock starts of the periods around a stretch of wall time, at least one past its end. */
function wallStarts(
  unit: Exclude<PeriodUnit, "hour">,
  from: number,
  through: number,
  { weekStartsOn = 1, fiscalYearStartMonth = 1 }: CalendarOptions,
): number[] {
  // A clock set back across midnight shows the old date again: a day more makes sure of an end past `through`.
  const last = through + msPerDay;
  const day = Math.floor(from / msPerDay);
  if (unit === "day") return wallSteps(day * msPerDay, last, msPerDay);
  if (unit === "week") return wallSteps(startOfWeek(day, weekStartsOn) * msPerDay, last, 7 * msPerDay);
  const months = monthsPer[unit];
  const month = startOfMonth(from, inUtc);
  const anchor = addMonths(month, -((month.getMonth() + 13 - fiscalYearStartMonth) % months), inUtc);
  const walls = [anchor.getTime()];
  while (walls.at(-1)! <= last) walls.push(addMonths(anchor, walls.length * months, inUtc).getTime());
  return walls;
}

/**
 * The day that starts a week; day 0 was a Thursday. Counted here because date-fns, in a UTC context too, moves a week
 * that starts on a date which the host's own zone has skipped (2011-12-30 on a host in Apia).
 */
function startOfWeek(day: number, weekStartsOn: Weekday): number {
  return Math.floor((day + 4 - weekStartsOn) / 7) * 7 - 4 + weekStartsOn;
}

function wallSteps(first: number, last: number, step: number): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 2 }, (_, i) => first + i * step);
}

/** Hours of the local clock around a stretch of time; a change of offset, even by half an hour, begins a new one. */
function hourStarts(zone: ZoneOffsets, from: number, through: number): number[] {
  const starts: number[] = [];
  for (let i = 0; i < zone.starts.length; i++) {
    const offset = zone.offsets[i]!;
    const begin = Math.max(zone.starts[i]!, from - 2 * msPerHour);
    const end = Math.min(zone.starts[i + 1] ?? Infinity, through + 2 * msPerHour);
    const nextHour = (Math.floor((begin + offset) / msPerHour) + 1) * msPerHour - offset;
    if (begin < end) starts.push(begin);
    for (let at = nextHour; at < end; at += msPerHour) starts.push(at);
  }
  return starts;
}
