import type { CohortGroups } from "../retention/cohortRetentionByGroup.ts";
import { columnsOfCurves } from "./columnsOfCurves.ts";
import { type AnyCohortTable, describeCohorts } from "./describeCohorts.ts";
import { lineChart } from "./lineChart.ts";
import { strokes } from "./lineLegend.ts";
import { lineColors } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Retention by group: the pooled curve over all cohorts of each group.
 *
 * Where every rate of the first period is 100 %, the curves begin with the next one.
 *
 * @param result - A result of `cohortRetentionByGroup`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const options = { asOf: "2024-02-29", period: "month" } as const;
 * const spec = plotCohortGroups(cohortRetentionByGroup(log, (id) => `group of ${id}`, options));
 * spec.data.values; //=> [{ line: "group of a", period: 1, rate: 1 }, { line: "group of b", period: 1, rate: 0 }]
 * ```
 */
export function plotCohortGroups(result: CohortGroups<AnyCohortTable>, options: PlotOptions = {}): VegaLiteSpec {
  const { field, valueTitle, format, title, subtitle, periods, columnOf, isFirstWhole } = describeCohorts(result);
  const firstColumn = isFirstWhole ? 1 : 0;
  const curves = result.groups.map(({ table }) => table.overall.pooled);
  const colors = lineColors(curves.length);
  const chart = {
    title: title.replace("by cohort", "by group"),
    subtitle: `${subtitle} All cohorts pooled.`,
    height: 320,
    x: columnsOfCurves(result, curves, periods, firstColumn, options),
    field,
    valueTitle,
    format,
    lines: result.groups.map(({ group }, i) => [group, colors[i]!] as const),
    legend: { title: null, ...strokes },
    values: result.groups.flatMap(({ group }, g) =>
      curves[g]!.slice(firstColumn).map((value, i) => {
        return { line: group, period: columnOf(firstColumn + i), [field]: value };
      }),
    ),
    mark: { point: { size: 35 } },
  };
  return lineChart(chart, options);
}
