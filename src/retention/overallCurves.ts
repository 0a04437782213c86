import { ratio } from "../core/ratio.ts";
import type { Cohort, OverallCurves } from "./cohortTable.ts";

/** The overall curves of values by cohort and period, whose base is the first value of each cohort. */
export function overallCurves(
  values: readonly (readonly (number | null)[])[],
  cohorts: readonly Cohort[],
): OverallCurves<number> {
  const columns = Array.from({ length: values[0]?.length ?? 0 }, (_, k) => sumColumn(values, cohorts, k));
  return {
    pooled: columns.map(({ numerator, denominator, cohorts }) => (cohorts > 0 ? ratio(numerator, denominator) : null)),
    simple: columns.map(({ rates }) =>
      ratio(
        rates.reduce((sum, rate) => sum + rate, 0),
        rates.length,
      ),
    ),
    numerator: columns.map((column) => column.numerator),
    denominator: columns.map((column) => column.denominator),
    cohorts: columns.map((column) => column.cohorts),
  };
}

function sumColumn(values: readonly (readonly (number | null)[])[], cohorts: readonly Cohort[], k: number) {
  const column = { numerator: 0, denominator: 0, cohorts: 0, rates: [] as number[] };
  values.forEach((row, i) => {
    const value = row[k] ?? null;
    if (value === null || cohorts[i]!.size === 0) return;
    const base = row[0]!; // complete, since a later period is
    const rate = ratio(value, base);
    column.numerator += value;
    column.denominator += base;
    column.cohorts += 1;
    if (rate !== null) column.rates.push(rate);
  });
  return column;
}
