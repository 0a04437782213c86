import { type ResolvedAsOf, resolveAsOf } from "../core/asOf.ts";
import { type CalendarOptions, type CalendarPeriods, calendarPeriods, checkCalendar } from "../core/calendar.ts";
import { checkChoice } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import { checkTimeZone } from "../core/zone.ts";

/** How rows become a history of monthly recurring revenue. */
export interface MrrHistoryOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a period; a month unless given. */
  readonly period?: PeriodUnit;
  /** IANA zone of periods and of ISO strings without an offset; UTC unless given. */
  readonly timeZone?: string;
  /** Whether a bad row throws (the default) or is kept aside in `rejected`. */
  readonly onInvalid?: "throw" | "collect";
  /** Whether an amount below zero, a credit, may stand; not unless given. */
  readonly allowNegative?: boolean;
}

/** The options with their defaults filled in. */
export interface HistorySettings extends ResolvedAsOf {
  readonly period: PeriodUnit;
  readonly timeZone: string;
  readonly onInvalid: "throw" | "collect";
  readonly allowNegative: boolean;
  readonly calendar: CalendarOptions;
}

/** Checks the options and fills in their defaults. */
export function historySettings(
  options: MrrHistoryOptions,
  checkMore?: (issues: MetricIssue[]) => void,
): HistorySettings {
  const { period = "month", timeZone = "UTC", onInvalid = "throw", allowNegative = false } = options;
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", period, options);
  checkChoice(issues, "onInvalid", onInvalid, ["throw", "collect"]);
  checkChoice(issues, "allowNegative", allowNegative, [true, false]);
  checkMore?.(issues);
  throwIfAny(issues);
  checkTimeZone(timeZone);
  return { ...resolveAsOf(options.asOf, timeZone), period, timeZone, onInvalid, allowNegative, calendar: options };
}

/** The periods from the one that holds the earliest of some instants to that of `asOf`. */
export function periodsFrom(
  instants: ArrayLike<number>,
  { end, period, timeZone, calendar }: HistorySettings,
): CalendarPeriods {
  let earliest = end - 1;
  for (let i = 0; i < instants.length; i++) earliest = Math.min(earliest, instants[i]!);
  return calendarPeriods(period, earliest, end - 1, timeZone, calendar);
}
