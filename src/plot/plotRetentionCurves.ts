import { columnsOfCurves } from "./columnsOfCurves.ts";
import { type AnyCohortTable, describeCohorts, valueOf } from "./describeCohorts.ts";
import { lineChart } from "./lineChart.ts";
import { strokes } from "./lineLegend.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";

const overall = "All cohorts, pooled";
const mostNamed = 4; // more cohorts than this and only the first and the last are named

/**
 * Retention curves: a thin line per cohort, the later the darker, and the pooled curve over all of them thick.
 *
 * Where every rate of the first period is 100 %, which would press the rest flat, they begin with the next one. A
 * cohort's line ends where its periods are not over.
 *
 * @param table - A result of `cohortRetention`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const spec = plotRetentionCurves(cohortRetention(log, { asOf: "2024-02-29", period: "month" }));
 * spec.data.values;
 * //=> [{ line: "2024-01", period: 1, rate: 0.5 }, { line: "All cohorts, pooled", period: 1, rate: 0.5 }]
 * ```
 */
export function plotRetentionCurves(table: AnyCohortTable, options: PlotOptions = {}): VegaLiteSpec {
  const { field, valueTitle, format, title, subtitle, periods, columnOf, isFirstWhole } = describeCohorts(table);
  const firstColumn = isFirstWhole ? 1 : 0;
  const curve = (line: string, values: readonly (number | null)[]): Datum[] =>
    values.slice(firstColumn).map((value, i) => ({ line, period: columnOf(firstColumn + i), [field]: value }));
  const drawn = table.cohorts.flatMap(({ label }, i) => {
    const points = curve(label, table.cells[i]!.map(valueOf));
    return points.some((point) => point[field] !== null) ? [{ label, points }] : [];
  });
  const labels = drawn.map(({ label }) => label);
  const named = labels.length > mostNamed ? [labels[0]!, labels.at(-1)!, overall] : [...labels, overall];
  const names = [...labels, overall];
  const legend = { title: "Cohort", values: named, ...strokes };
  const chart = {
    title,
    subtitle: isFirstWhole
      ? `${subtitle} The first ${table.brackets ? "bracket" : table.period} (100%) is left out.`
      : subtitle,
    height: 330,
    x: columnsOfCurves(table, [table.overall.pooled], periods, firstColumn, options),
    field,
    valueTitle,
    format,
    lines: [
      ...labels.map((label, i) => [label, shade(i, labels.length)] as const),
      [overall, palette.vermilion] as const,
    ],
    legend,
    values: [...drawn.flatMap(({ points }) => points), ...curve(overall, table.overall.pooled)],
    mark: { strokeCap: "round" },
    encoding: {
      strokeWidth: {
        field: "line",
        type: "ordinal",
        scale: { type: "ordinal", domain: names, range: [...labels.map(() => 1), 3.5] },
        legend,
      },
    },
  };
  return lineChart(chart, options);
}

/** Later cohorts are darker; the lightest still shows on white. */
function shade(i: number, count: number): string {
  return sequentialColor(0.25 + (0.75 * (i + 1)) / count);
}
