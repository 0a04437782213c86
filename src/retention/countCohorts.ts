import type { CohortMeasure } from "./cohortOptions.ts";
import { countedColumns, type CountingRule } from "./countedColumns.ts";
import type { CohortDiagnostics } from "./cohortTable.ts";
import type { EntryActivity, EntryWalk } from "./entryActivity.ts";
import { visitEntries } from "./visitEntries.ts";

/** Sums by cohort (row) and column, each row one value longer than there are columns. */
export interface CohortCounts {
  /** Entries by cohort. */
  readonly sizes: Float64Array;
  /** How many columns of each cohort are final; what these depend on was over for its latest entry. */
  readonly finalColumns: Int32Array;
  /** Customers who count. */
  readonly customers: Float64Array;
  /** Orders, or money in minor units, as measured; empty for a measure of customers. */
  readonly values: Float64Array;
  /** Customers whose money in the cell is more than nothing; empty unless asked for. */
  readonly payers: Float64Array;
  readonly diagnostics: CohortDiagnostics;
}

/** What to count, of whom. */
export interface CohortCounting extends CountingRule, EntryWalk {
  readonly measure: CohortMeasure;
  readonly base: "cohort" | "previous";
  readonly isOfPayers: boolean;
}

/** Counts the entries of the customers (of all, where `null`) by cohort and column. */
export function countCohorts(counting: CohortCounting, customers: Uint32Array | null): CohortCounts {
  const { columns, clock, periods, measure, isOfPayers } = counting;
  const stride = columns.count + 1;
  const cells = periods.count * stride;
  const counts = {
    sizes: new Float64Array(periods.count),
    customers: new Float64Array(cells),
    values: new Float64Array(measure === "customers" ? 0 : cells),
    payers: new Float64Array(isOfPayers ? cells : 0),
  };
  const latest = periods.starts.slice(0, -1).map((start) => clock.positionOf(start));
  const ranges = new Int32Array(2 * clock.width);
  const own = new Float64Array(stride);
  // Rows hold the differences from column to column until all is counted.
  const diagnostics = visitEntries(counting, customers, (activity) => {
    const { cohort, entered } = activity;
    const row = cohort * stride;
    counts.sizes[cohort]!++;
    if (entered > latest[cohort]!) latest[cohort] = entered;
    const written = countedColumns(counting, activity, ranges);
    for (let i = 0; i < written; i += 2) {
      counts.customers[row + ranges[i]!]!++;
      counts.customers[row + ranges[i + 1]!]!--;
    }
    if (measure === "customers") return;
    addValues(counting, activity, counts.values, row);
    if (!isOfPayers) return;
    own.fill(0);
    addValues(counting, activity, own, 0);
    sumUp(own, stride);
    for (let column = 0; column < columns.count; column++) if (own[column]! > 0) counts.payers[row + column]!++;
  });
  sumUp(counts.customers, stride);
  sumUp(counts.values, stride);
  const finalColumns = Int32Array.from(latest, (entered) => {
    const firstOpen = columns.last.findIndex((offset) => !clock.isOver(entered, offset));
    return firstOpen < 0 ? columns.count : firstOpen;
  });
  return { ...counts, finalColumns, diagnostics };
}

/** Adds what an entry brought to the row of differences that begins at `row`. */
function addValues(
  { columns, measure }: CohortCounting,
  { length, offsets, orders, minor }: EntryActivity,
  differences: Float64Array,
  row: number,
): void {
  for (let i = 0; i < length; i++) {
    const value = measure === "orders" ? orders[i]! : minor[i]!;
    differences[row + columns.first[offsets[i]!]!]! += value;
    differences[row + columns.end[offsets[i]!]!]! -= value;
  }
}

/** Turns rows of differences into rows of sums. */
function sumUp(differences: Float64Array, stride: number): void {
  for (let i = 1; i < differences.length; i++) if (i % stride !== 0) differences[i]! += differences[i - 1]!;
}
