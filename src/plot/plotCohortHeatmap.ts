import type { CohortCell, CohortEntrantCell } from "../retention/cohortTable.ts";
import { columnsAxis, rowsAxis } from "./axes.ts";
import { cohortRows } from "./cohortRows.ts";
import { type AnyCohortTable, type CohortWords, describeCohorts, valueOf } from "./describeCohorts.ts";
import { cellText, type ColorRange, fitsText, heatFill } from "./heatCells.ts";
import { ink } from "./palette.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const isOver = { field: "state", equal: "over" } as const;
const isUnfinished = { field: "state", equal: "not over" } as const;

/**
 * Cohort table as a heatmap: a row per cohort, a column per period since the first purchase.
 *
 * Where the cells of the first column are 100 % throughout they stay white, and the colours run over the others. A cell
 * that is not final is grey with a stroke through it, never a zero. Cells carry their percentage, or their money per
 * customer in whole major units, where the width leaves room.
 *
 * @param table - A result of `cohortRetention`.
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
export function plotCohortHeatmap(table: AnyCohortTable, options: PlotOptions = {}): VegaLiteSpec {
  const words = describeCohorts(table);
  const rows = cohortRows<CohortCell | CohortEntrantCell>(table);
  const isEmptyLeftOut = rows.length < table.cohorts.length;
  const hasUnfinished = rows.some(({ cells }) => cells.some(({ complete }) => !complete));
  const colored = words.isFirstWhole ? 1 : 0; // columns before it stay white
  const range = colorRange(table.cells, colored);
  const columns = rows[0]?.cells.length ?? 1;
  const values = rows.flatMap(({ cohort, cells }) => cells.map((cell, column) => datum(cohort, cell, column, words)));
  const isFirst = { field: "period", equal: words.columnOf(0) };
  const isColored = words.isFirstWhole ? [{ not: isFirst }] : [];
  const longest = Math.max(3, ...values.map((value) => String(value["text"] ?? "").length));
  const text = { field: "text", type: "nominal" } as const;
  const chart = {
    title: words.title,
    subtitle:
      words.subtitle +
      (hasUnfinished ? " Crossed out: not over." : "") +
      (isEmptyLeftOut ? ` A ${table.period} without new customers has no row.` : ""),
    height: Math.min(1200, 136 + 21 * rows.length),
    values,
    encoding: {
      x: { field: "period", type: "ordinal", sort: null, axis: columnsAxis(words.periods, options) },
      y: { field: "cohort", type: "ordinal", sort: null, axis: rowsAxis(["Cohort", "(customers)"]) },
    },
    layer: [
      ...(words.isFirstWhole ? [whiteCells(isFirst)] : []),
      {
        transform: [...isColored, isOver].map((filter) => ({ filter })),
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: {
          fill: heatFill(
            words.field,
            range,
            words.field === "rate" ? "Share (%)" : "Per customer",
            words.format,
            options,
          ),
        },
      },
      {
        transform: [{ filter: isUnfinished }],
        mark: { type: "rect", fill: ink.empty, stroke: "white", strokeWidth: 0.5 },
      },
      { transform: [{ filter: isUnfinished }], ...crossing },
      ...(fitsText(columns, 130, 5 + 6 * longest, options)
        ? [{ transform: [{ filter: isOver }], ...cellText(text, words.field, range, isColored) }]
        : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

function datum(
  cohort: string,
  cell: CohortCell | CohortEntrantCell,
  column: number,
  { field, columnOf }: CohortWords,
): Datum {
  const { count, complete } = cell;
  const money = "revenue" in cell ? { revenue: cell.revenue && Number(cell.revenue) } : {};
  const value = valueOf(cell);
  const state = complete ? (value === null ? "nothing to share" : "over") : "not over";
  const text = value === null ? null : wholeText(field === "rate" ? value * 100 : value);
  return { cohort, period: columnOf(column), count, ...money, [field]: value, text, state };
}

/** A whole number, with less than half of one marked as more than none. */
function wholeText(value: number): string {
  return value > 0 && value < 0.5 ? "<1" : String(Math.round(value));
}

/** From zero, or the lowest value where it is negative, to the highest of the coloured columns. */
function colorRange(cells: readonly (readonly (CohortCell | CohortEntrantCell)[])[], colored: number): ColorRange {
  let [low, high] = [0, 0];
  for (const row of cells) {
    for (const cell of row.slice(colored)) {
      const value = valueOf(cell) ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high: high > low ? high : 1 };
}

/** The cells of a column without colours. */
function whiteCells(isInColumn: JsonObject): JsonObject {
  return {
    transform: [{ filter: isInColumn }, { filter: isOver }],
    mark: { type: "rect", fill: "white", stroke: ink.axis, strokeWidth: 0.5 },
  };
}

/** A stroke from corner to corner of a cell. */
const crossing: JsonObject = {
  mark: { type: "rule", stroke: ink.axis, strokeWidth: 0.75 },
  encoding: {
    x: { field: "period", type: "ordinal", sort: null, bandPosition: 0 },
    x2: { field: "period", bandPosition: 1 },
    y: { field: "cohort", type: "ordinal", sort: null, bandPosition: 0 },
    y2: { field: "cohort", bandPosition: 1 },
  },
};
