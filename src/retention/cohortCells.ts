import type { CalendarPeriods } from "../core/calendar.ts";
import { ratio } from "../core/ratio.ts";
import type { Cohort, CohortCell } from "./cohortTable.ts";

/** The cohorts from the first that somebody entered to that of `asOf`. */
export function cohortsOf({ count, starts, labels }: CalendarPeriods, customers: Float64Array): Cohort[] {
  const cohorts: Cohort[] = [];
  for (let period = 0; period < count; period++) {
    const size = customers[period * count]!;
    if (size === 0 && cohorts.length === 0) continue;
    cohorts.push({ start: new Date(starts[period]!).toISOString(), label: labels[period]!, size });
  }
  return cohorts;
}

/** The rows of a matrix that belong to the last so many periods, each up to the last period; `null` where unfinished. */
export function finishedValues(
  matrix: Float64Array,
  { count, starts }: CalendarPeriods,
  cohortCount: number,
  end: number,
): (number | null)[][] {
  return Array.from({ length: cohortCount }, (_, i) => {
    const entry = count - cohortCount + i;
    return Array.from({ length: count - entry }, (_, k) =>
      starts[entry + k + 1]! <= end ? matrix[entry * count + k]! : null,
    );
  });
}

/** A cell whose rate is a value over the cohort's first one. */
export function cohortCell(count: number | null, value: number | null, base: number | null | undefined): CohortCell {
  const isComplete = value !== null;
  return { count, rate: isComplete ? ratio(value, base!) : null, complete: isComplete };
}
