import { ratio } from "../core/ratio.ts";
import type { CohortCounting } from "./countCohorts.ts";
import { countedColumns } from "./countedColumns.ts";
import { visitEntries } from "./visitEntries.ts";

/**
 * The overall curve in which a customer of several cohorts counts once: of those who entered any cohort whose cell is
 * final, the share who count in one of these cells.
 *
 * @param finalColumns - How many columns of each cohort are final.
 */
export function deduplicatedCurve(
  counting: CohortCounting,
  customers: Uint32Array | null,
  finalColumns: Int32Array,
): (number | null)[] {
  const length = counting.columns.count;
  const entered = new Float64Array(length);
  const counted = new Float64Array(length);
  const lastEntered = new Int32Array(length).fill(-1);
  const lastCounted = new Int32Array(length).fill(-1);
  const ranges = new Int32Array(2 * counting.clock.width);
  visitEntries(counting, customers, (activity) => {
    const { customer } = activity;
    const final = finalColumns[activity.cohort]!;
    markOnce(lastEntered, entered, customer, 0, final);
    const written = countedColumns(counting, activity, ranges);
    for (let i = 0; i < written; i += 2) {
      markOnce(lastCounted, counted, customer, ranges[i]!, Math.min(ranges[i + 1]!, final));
    }
  });
  return Array.from(entered, (total, column) => ratio(counted[column]!, total));
}

/** Counts a customer in columns from `start` up to `end`, except where the customer was the last one counted. */
function markOnce(last: Int32Array, sums: Float64Array, customer: number, start: number, end: number): void {
  for (let column = start; column < end; column++) {
    if (last[column] === customer) continue;
    last[column] = customer;
    sums[column]!++;
  }
}
