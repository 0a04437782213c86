import type { Decimal } from "../core/decimal.ts";
import type { CohortCell, CohortRevenueCell, CohortTable } from "../retention/cohortTable.ts";
import { formats, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { describeCohorts } from "./describeCohorts.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const overall = "All cohorts, pooled";
const mostNamed = 4; // more cohorts than this and only the first and the last are named

/**
 * Retention curves: a thin line per cohort, the later the darker, and the pooled curve over all of them thick.
 *
 * They begin with the period after the first: in the first every rate is 100 %, which would press the rest flat. A
 * cohort's line ends where its periods are not over.
 *
 * @param table - A result of `cohortRetention`, of customers or of revenue.
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
export function plotRetentionCurves(
  table: CohortTable<CohortCell | CohortRevenueCell, number | Decimal>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const { share, title, subtitle, periods } = describeCohorts(table);
  const drawn = table.cohorts.flatMap(({ label }, i) => {
    const points = curve(
      label,
      table.cells[i]!.map((cell) => cell.rate),
    );
    return points.some((point) => point["rate"] !== null) ? [{ label, points }] : [];
  });
  const labels = drawn.map(({ label }) => label);
  const named = labels.length > mostNamed ? [labels[0]!, labels.at(-1)!, overall] : [...labels, overall];
  const last = table.overall.pooled.findLastIndex((rate) => rate !== null);
  const lines = [...labels, overall];
  const legend = { title: "Cohort", values: named, symbolType: "stroke", symbolSize: 250 } as const;
  const values = [...drawn.flatMap(({ points }) => points), ...curve(overall, table.overall.pooled)];
  const chart = {
    title,
    subtitle: `${subtitle} The first ${table.period} (100%) is left out.`,
    height: 330,
    values,
    encoding: {
      x: {
        field: "period",
        type: "quantitative",
        scale: { domain: [1, Math.max(2, last)] },
        axis: { ...numbersAxis(periods, "d", options), tickMinStep: 1, grid: false },
      },
      y: {
        field: "rate",
        type: "quantitative",
        scale: scaleOf("rate", values),
        axis: verticalAxis(share, formats.percent),
      },
      color: {
        field: "line",
        type: "nominal",
        scale: { domain: lines, range: [...labels.map((_, i) => shade(i, labels.length)), palette.vermilion] },
        legend,
      },
      strokeWidth: {
        field: "line",
        type: "ordinal",
        scale: { type: "ordinal", domain: lines, range: [...labels.map(() => 1), 3.5] },
        legend,
      },
    },
    layer: [{ mark: { type: "line", strokeCap: "round" } }],
  };
  return vegaLite(chart, options);
}

/** The points of a curve after its first period. */
function curve(line: string, rates: readonly (number | null)[]): Datum[] {
  return rates.slice(1).map((rate, i) => ({ line, period: i + 1, rate }));
}

/** Later cohorts are darker; the lightest still shows on white. */
function shade(i: number, count: number): string {
  return sequentialColor(0.25 + (0.75 * (i + 1)) / count);
}
