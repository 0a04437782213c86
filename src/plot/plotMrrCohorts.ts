import type { MrrCohortTable } from "../churn/mrrCohortTable.ts";
import { cohortRows } from "./cohortRows.ts";
import { shareGrid } from "./shareGrid.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

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
  const rows = cohortRows(table);
  const chart = {
    title: "Net revenue retention by cohort",
    subtitle: `Revenue of each cohort over that of its first ${table.period}, as of ${table.asOf}.`,
    rows: [rows.length, "customers", 130],
    columns: [rows[0]?.cells.length ?? 1, "period", `Periods since the first payment (${table.period}s)`],
    values: rows.flatMap(({ cohort, cells }) =>
      cells.flatMap(({ mrr, netRate }, period) =>
        netRate === null ? [] : [{ cohort, period, mrr: Number(mrr), rate: netRate }],
      ),
    ),
  } as const;
  return shareGrid(chart, options);
}
