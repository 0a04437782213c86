import { fromMinorUnits } from "../core/minorUnits.ts";
import { wilsonInterval } from "../numeric/wilsonInterval.ts";
import { type AnyCohortCell, cohortCells } from "./cohortCells.ts";
import type { CohortDefinition } from "./cohortDefinition.ts";
import { cohortGrids } from "./cohortGrids.ts";
import type { Cohort, CohortTable } from "./cohortTable.ts";
import type { CohortCounting, CohortCounts } from "./countCohorts.ts";
import { deduplicatedCurve } from "./deduplicatedCurve.ts";
import { overallCurves } from "./overallCurves.ts";

/** Makes the table of what was counted of some customers (of all, where `null`), from a given cohort on. */
export function buildCohortTable(
  counting: CohortCounting,
  definition: CohortDefinition,
  counts: CohortCounts,
  customers: Uint32Array | null,
  firstCohort: number,
): CohortTable<AnyCohortCell, unknown> {
  const { periods, source } = counting;
  const { measure, confidence, entry, base } = definition;
  const { currencyDecimals } = source.returns.log;
  const cohorts = periods.labels.slice(firstCohort).map((label, i): Cohort => {
    const start = new Date(periods.starts[firstCohort + i]!).toISOString();
    return { start, label, size: counts.sizes[firstCohort + i]! };
  });
  const grids = cohortGrids(counting, counts, firstCohort);
  const curves = overallCurves(grids, cohorts);
  const { numerator, denominator, pooled } = curves;
  const isEachOnce = measure === "customers" && base === "cohort";
  const deduplicated = !isEachOnce
    ? null
    : entry === "recurring"
      ? deduplicatedCurve(counting, customers, counts.finalColumns).slice(0, pooled.length)
      : pooled;
  const intervalOf = (_: unknown, k: number) =>
    entry === "recurring" || pooled[k] === null ? null : wilsonInterval(numerator[k]!, denominator[k]!, confidence!);
  const money = (minor: number) => fromMinorUnits(minor, currencyDecimals);
  const isOfMoney = measure === "revenue" || measure === "revenuePerEntrant";
  return {
    kind: "cohortTable",
    ...definition,
    cohorts,
    cells: cohortCells(grids, definition, currencyDecimals),
    overall: {
      ...curves,
      deduplicated,
      ...(confidence === null ? {} : { intervals: pooled.map(intervalOf) }),
      numerator: isOfMoney ? numerator.map(money) : numerator,
      denominator: measure === "revenue" ? denominator.map(money) : denominator,
    },
    diagnostics: counts.diagnostics,
  };
}
