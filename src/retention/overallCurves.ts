import { ratio } from "../core/ratio.ts";
import type { CohortGrids } from "./cohortGrids.ts";
import type { Cohort, OverallCurves } from "./cohortTable.ts";

/** The curves over all cohorts that need no more than their cells. */
export function overallCurves(
  grids: CohortGrids,
  cohorts: readonly Cohort[],
): Omit<OverallCurves<number>, "deduplicated" | "intervals"> {
  const columns = Array.from({ length: grids.values[0]?.length ?? 0 }, (_, k) => sumColumn(grids, cohorts, k));
  return {
    pooled: columns.map(({ numerator, denominator }) => ratio(numerator, denominator * grids.unit)),
    simple: columns.map(({ rateSum, rates }) => ratio(rateSum, rates)),
    sizeReweighted: columns.map(({ weightedNumerator, weightedDenominator }) =>
      ratio(weightedNumerator, weightedDenominator * grids.unit),
    ),
    numerator: columns.map((column) => column.numerator),
    denominator: columns.map((column) => column.denominator),
    cohorts: columns.map((column) => column.cohorts),
  };
}

function sumColumn({ values, bases, unit }: CohortGrids, cohorts: readonly Cohort[], k: number) {
  const column = { numerator: 0, denominator: 0, weightedNumerator: 0, weightedDenominator: 0 };
  const tally = { cohorts: 0, rateSum: 0, rates: 0 };
  cohorts.forEach(({ size }, i) => {
    const value = values[i]![k] ?? null;
    if (value === null || size === 0) return;
    const base = bases[i]![k]!; // final, since the value is
    const rate = ratio(value, base * unit);
    column.numerator += value;
    column.denominator += base;
    column.weightedNumerator += size * value;
    column.weightedDenominator += size * base;
    tally.cohorts += 1;
    tally.rateSum += rate ?? 0;
    tally.rates += rate === null ? 0 : 1;
  });
  return { ...column, ...tally };
}
