import {
  type CalendarOptions,
  type CalendarPeriods,
  calendarPeriods,
  checkCalendar,
  periodAt,
} from "../../core/calendar.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { PeriodUnit } from "../../core/periodUnit.ts";
import type { MovementKind } from "./eventPoints.ts";
import type { PointHistory } from "./pointHistory.ts";

/** How time is cut into cohorts and accounting periods. */
export interface BooksPeriodOptions extends CalendarOptions {
  /** Length of a period. */
  readonly period: PeriodUnit;
}

/** Points that moved, by kind. */
export type PointSums = Record<MovementKind, number>;

/** Points by the period of their issue and the period in which they moved. */
export interface BookedPeriods {
  /** The periods from the first movement on; the last is that of the moment, over or not. */
  readonly periods: CalendarPeriods;
  /** Whether the last period is over. */
  readonly isLastOver: boolean;
  /** By number of the period of issue, then of the movement. */
  readonly cohorts: ReadonlyMap<number, ReadonlyMap<number, PointSums>>;
}

/** Adds movements up by cohort and period; `null` where there are none. */
export function bookedPeriods(
  { program, end, members }: PointHistory,
  options: BooksPeriodOptions,
): BookedPeriods | null {
  const issues: MetricIssue[] = [];
  const given = Object(options) as BooksPeriodOptions;
  checkCalendar(issues, "period", given.period, given);
  throwIfAny(issues);
  const movements = members.flatMap((member) => member.movements);
  if (movements.length === 0) return null;
  const first = movements.reduce((least, { issuedAt }) => Math.min(least, issuedAt), end - 1);
  const periods = calendarPeriods(options.period, first, end - 1, program.timeZone, options);
  const cohorts = new Map<number, Map<number, PointSums>>();
  for (const { issuedAt, at, kind, points } of movements) {
    const cohort = periodAt(periods, issuedAt);
    const period = periodAt(periods, at);
    const byPeriod = cohorts.get(cohort) ?? new Map<number, PointSums>();
    const sums = byPeriod.get(period) ?? { sold: 0, adjusted: 0, transferred: 0, refunded: 0, redeemed: 0, expired: 0 };
    sums[kind] += points;
    cohorts.set(cohort, byPeriod.set(period, sums));
  }
  return {
    periods,
    isLastOver: periods.starts[periods.count]! <= end,
    cohorts: new Map([...cohorts].sort(([a], [b]) => a - b)),
  };
}
