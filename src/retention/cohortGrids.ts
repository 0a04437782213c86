import type { CohortCounting, CohortCounts } from "./countCohorts.ts";

/** Numbers by cohort and column, `null` where a cell is not final. */
export type Grid = readonly (readonly (number | null)[])[];

/** The numbers of a cohort table. */
export interface CohortGrids {
  /** Customers who count. */
  readonly counts: Grid;
  /** What is measured: customers, orders or minor units of money. */
  readonly values: Grid;
  /** What values are divided by. */
  readonly bases: Grid;
  /** What the quotient is divided by besides: minor units in a major one where it is money, else 1. */
  readonly unit: number;
}

/** The numbers of the cohorts from a given one on. */
export function cohortGrids(counting: CohortCounting, counts: CohortCounts, firstCohort: number): CohortGrids {
  const { clock, columns, periods, measure, base, source } = counting;
  const gridOf = (valueAt: (cohort: number, column: number) => number): Grid =>
    Array.from({ length: periods.count - firstCohort }, (_, i) => {
      const cohort = firstCohort + i;
      return Array.from({ length: columns.countFor(clock.begunBy(cohort)) }, (_, column) =>
        column < counts.finalColumns[cohort]! ? valueAt(cohort, column) : null,
      );
    });
  const gridFrom = (sums: Float64Array): Grid =>
    gridOf((cohort, column) => sums[cohort * (columns.count + 1) + column]!);
  const sizes = gridOf((cohort) => counts.sizes[cohort]!);
  const customers = gridFrom(counts.customers);
  const values = measure === "customers" ? customers : gridFrom(counts.values);
  if (measure === "revenuePerEntrant") {
    const bases = counting.isOfPayers ? gridFrom(counts.payers) : sizes;
    return { counts: customers, values, bases, unit: 10 ** source.returns.log.currencyDecimals };
  }
  const own = measure === "customers" ? sizes : values.map((row) => row.map(() => row[0] ?? null));
  const bases =
    base === "cohort" ? own : values.map((row, i) => row.map((_, k) => (k === 0 ? own[i]![0]! : row[k - 1]!)));
  return { counts: customers, values, bases, unit: 1 };
}
