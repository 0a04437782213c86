import type { Decimal } from "../core/decimal.ts";
import type { CohortCell, CohortRevenueCell, CohortTable } from "../retention/cohortTable.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { describeCohorts } from "./describeCohorts.ts";
import { cellText, type ColorRange, fitsText, heatFill } from "./heatCells.ts";
import { ink } from "./palette.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const isFirst = { field: "period", equal: 0 } as const;
const isLater = { field: "period", gt: 0 } as const;
const isOver = { field: "state", equal: "over" } as const;
const isUnfinished = { field: "state", equal: "not over" } as const;

/**
 * Cohort table as a heatmap: a row per cohort, a column per period since the first purchase.
 *
 * The colours run over the periods after the first, whose own cells (all 100 %) stay white. A period that is not over
 * is grey with a stroke through it, never a zero. Cells carry their percentage where the width leaves room.
 *
 * @param table - A result of `cohortRetention`, of customers or of revenue.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @see [okabe-ito-2008] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const spec = plotCohortHeatmap(cohortRetention(log, { asOf: "2024-02-29", period: "month" }));
 * spec.data.values[1]; //=> { cohort: "2024-01 (2)", period: 1, count: 1, rate: 0.5, text: "50", state: "over" }
 * ```
 */
export function plotCohortHeatmap(
  table: CohortTable<CohortCell | CohortRevenueCell, number | Decimal>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const words = describeCohorts(table);
  const rows = table.cohorts.flatMap(({ label, size }, i) =>
    size === 0 ? [] : [{ cohort: `${label} (${size})`, cells: table.cells[i]! }],
  );
  const isEmptyLeftOut = rows.length < table.cohorts.length;
  const hasUnfinished = rows.some(({ cells }) => cells.some(({ complete }) => !complete));
  const rates = colorRange(table.cells);
  const columns = rows[0]?.cells.length ?? 1;
  const text = { field: "text", type: "nominal" } as const;
  const chart = {
    title: words.title,
    subtitle:
      words.subtitle +
      (hasUnfinished ? " Crossed out: not over." : "") +
      (isEmptyLeftOut ? ` A ${table.period} without new customers has no row.` : ""),
    height: Math.min(1200, 136 + 21 * rows.length),
    values: rows.flatMap(({ cohort, cells }) => cells.map((cell, period) => datum(cohort, period, cell))),
    encoding: {
      x: { field: "period", type: "ordinal", axis: columnsAxis(words.periods, options) },
      y: { field: "cohort", type: "ordinal", sort: null, axis: rowsAxis(["Cohort", "(customers)"]) },
    },
    layer: [
      {
        transform: [{ filter: isFirst }, { filter: isOver }],
        mark: { type: "rect", fill: "white", stroke: ink.axis, strokeWidth: 0.5 },
      },
      {
        transform: [{ filter: isLater }, { filter: isOver }],
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: { fill: heatFill("rate", rates, "Share (%)", formats.percent, options) },
      },
      {
        transform: [{ filter: isUnfinished }],
        mark: { type: "rect", fill: ink.empty, stroke: "white", strokeWidth: 0.5 },
      },
      { transform: [{ filter: isUnfinished }], ...crossing },
      ...(fitsText(columns, 130, 23, options)
        ? [{ transform: [{ filter: isOver }], ...cellText(text, "rate", rates, [isLater]) }]
        : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

function datum(cohort: string, period: number, cell: CohortCell | CohortRevenueCell): Datum {
  const { count, rate, complete } = cell;
  const revenue = "revenue" in cell ? { revenue: cell.revenue && Number(cell.revenue) } : {};
  const state = complete ? (rate === null ? "nothing to share" : "over") : "not over";
  return { cohort, period, count, ...revenue, rate, text: rate === null ? null : percentText(rate), state };
}

/** Whole percents, with less than half of one marked as more than none. */
function percentText(rate: number): string {
  return rate > 0 && rate < 0.005 ? "<1" : String(Math.round(rate * 100));
}

/** From zero, or the lowest rate where it is negative, to the highest rate after the first period. */
function colorRange(cells: readonly (readonly CohortCell[])[]): ColorRange {
  let [low, high] = [0, 0];
  for (const row of cells) {
    for (const { rate } of row.slice(1)) {
      low = Math.min(low, rate ?? 0);
      high = Math.max(high, rate ?? 0);
    }
  }
  return { low, high: high > low ? high : 1 };
}

/** A stroke from corner to corner of a cell. */
const crossing: JsonObject = {
  mark: { type: "rule", stroke: ink.axis, strokeWidth: 0.75 },
  encoding: {
    x: { field: "period", type: "ordinal", bandPosition: 0 },
    x2: { field: "period", bandPosition: 1 },
    y: { field: "cohort", type: "ordinal", sort: null, bandPosition: 0 },
    y2: { field: "cohort", bandPosition: 1 },
  },
};
