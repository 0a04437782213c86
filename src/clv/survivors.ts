import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";

/**
 * How many customers of a cohort were left: at the start, after the first renewal, after the second, and so on. Shares
 * or percentages will do, but errors are then those of so many customers.
 */
export type Survivors = readonly number[];

/** Cohorts added up by period: of those who came to its renewal, how many made it and how many left. */
export interface RenewalCounts {
  /** Those who made the renewal of period i + 1. */
  readonly kept: readonly number[];
  /** Those who did not. */
  readonly lost: readonly number[];
  /** Customers at the start of all cohorts. */
  readonly customers: number;
  readonly cohorts: number;
}

/**
 * Reads survivors of one cohort or of several, and adds them up by period: for a model in which all cohorts are alike
 * these counts are all that matters, also where cohorts were watched for different times. Notes an issue for each count
 * that cannot be used.
 */
export function readSurvivors(issues: IssueSink, survivors: Survivors | readonly Survivors[]): RenewalCounts {
  const cohorts = isManyCohorts(survivors) ? survivors : [survivors];
  const counts = { kept: [], lost: [], customers: 0, cohorts: cohorts.length };
  cohorts.forEach((cohort, i) => {
    addCohort(issues, ["survivors", ...(cohorts.length > 1 ? [i] : [])], cohort, counts);
  });
  return counts;
}

function isManyCohorts(survivors: Survivors | readonly Survivors[]): survivors is readonly Survivors[] {
  return Array.isArray(survivors) && Array.isArray(survivors[0]);
}

function addCohort(
  issues: IssueSink,
  path: readonly (string | number)[],
  cohort: Survivors,
  into: { kept: number[]; lost: number[]; customers: number },
): void {
  const isList: boolean = Array.isArray(cohort);
  if (!isList || cohort.length === 0) {
    issues.push(makeIssue("wrong_type", path, "a list of counts, the customers at the start first", cohort));
    return;
  }
  let before = Infinity;
  for (let period = 0; period < cohort.length; period++) {
    const count = cohort[period]!;
    if (!checkNumber(issues, [...path, period], count, { min: 0, max: 1e15 })) continue;
    if (count > before) issues.push(makeIssue("inconsistent", [...path, period], `at most ${before}`, count));
    if (period === 0) into.customers += count;
    else {
      into.kept[period - 1] = (into.kept[period - 1] ?? 0) + count;
      into.lost[period - 1] = (into.lost[period - 1] ?? 0) + before - count;
    }
    before = count;
  }
}
