import type { MrrCohortCell, MrrCohortTable } from "../churn/mrrCohortTable.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, type ColorRange, fitsText, heatFill } from "./heatCells.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Net revenue retention by cohort as a heatmap: a row per cohort, a column per period since the first payment. A period
 * that is not over has no cell.
 *
 * @param table - A result of `mrrCohorts`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [okabe-ito-2008] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: 40 },
 *   { customerId: "a", period: "2024-02", mrr: 50 },
 * ];
 * const spec = plotMrrCohorts(mrrCohorts(mrrHistory(rows, { asOf: "2024-02-29" })));
 * spec.data.values[1]; //=> { cohort: "2024-01 (1)", period: 1, mrr: 50, rate: 1.25, text: "125" }
 * ```
 */
export function plotMrrCohorts(table: MrrCohortTable, options: PlotOptions = {}): VegaLiteSpec {
  const rows = table.cohorts.flatMap(({ label, size }, i) =>
    size === 0 ? [] : [{ cohort: `${label} (${size})`, cells: table.cells[i]! }],
  );
  const values = rows.flatMap(({ cohort, cells }) =>
    cells.flatMap((cell, period) => (cell.netRate === null ? [] : [datum(cohort, period, cell, cell.netRate)])),
  );
  const range = rangeOf(values.map(({ rate }) => rate));
  const columns = rows[0]?.cells.length ?? 1;
  const text = { field: "text", type: "nominal" } as const;
  const chart = {
    title: "Net revenue retention by cohort",
    subtitle: `Revenue of each cohort over that of its first ${table.period}, as of ${table.asOf}.`,
    height: Math.min(1200, 136 + 21 * rows.length),
    values,
    encoding: {
      x: {
        field: "period",
        type: "ordinal",
        axis: columnsAxis(`Periods since the first payment (${table.period}s)`, options),
      },
      y: { field: "cohort", type: "ordinal", sort: null, axis: rowsAxis(["Cohort", "(customers)"]) },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: { fill: heatFill("rate", range, "Share (%)", formats.percent, options) },
      },
      ...(fitsText(columns, 130, 23, options) ? [cellText(text, "rate", range, [])] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

function datum(cohort: string, period: number, cell: MrrCohortCell, rate: number) {
  return { cohort, period, mrr: Number(cell.mrr), rate, text: String(Math.round(rate * 100)) };
}

/** From zero, or the lowest rate where it is negative, to the highest. */
function rangeOf(rates: readonly number[]): ColorRange {
  const low = Math.min(0, ...rates);
  const high = Math.max(0, ...rates);
  return { low, high: high > low ? high : 1 };
}
