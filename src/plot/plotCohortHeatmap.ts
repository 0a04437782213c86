import type { Decimal } from "../core/decimal.ts";
import type { CohortRevenueCell, CohortTable } from "../retention/cohortTable.ts";
import { formats } from "./axes.ts";
import { describeCohorts } from "./describeCohorts.ts";
import { darkFrom, ink, sequential } from "./palette.ts";
import { type Datum, defaultWidth, type JsonObject, type PlotOptions, type VegaLiteSpec, vegaLite } from "./vegaLite.ts";

/** Pixels that a cell needs for its percentage. */
const textWidth = 23;
const labelWidth = 130;

const rate: JsonObject = { field: "rate", type: "quantitative" };

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
 * spec.data.values[1]; //=> { cohort: "2024-01 (2)", period: 1, count: 1, rate: 0.5, state: "over" }
 * ```
 */
export function plotCohortHeatmap(
  table: CohortTable | CohortTable<CohortRevenueCell, Decimal>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const { share, title, subtitle, periods } = describeCohorts(table);
  const values = table.cells.flatMap((_, i) => cohortRow(table, i));
  const later = values.flatMap(({ rate, period }) => (period === 0 || typeof rate !== "number" ? [] : [rate]));
  const low = Math.min(0, ...later);
  const high = later.some((value) => value > low) ? Math.max(...later) : low + 1;
  const columns = Math.max(1, table.cells[0]?.length ?? 0);
  const fitsText = ((options.width ?? defaultWidth) - labelWidth) / columns >= textWidth;
  const darkTest = { and: [isLater, { field: "rate", gte: low + darkFrom * (high - low) }] };
  const chart = {
    title,
    subtitle: `${subtitle} Crossed out: period not over.`,
    height: Math.min(1200, 110 + 21 * table.cohorts.length),
    values,
    encoding: {
      x: {
        field: "period",
        type: "ordinal",
        axis: { title: periods, labelAngle: 0, labelOverlap: "greedy", domain: false, ticks: false },
      },
      y: {
        field: "cohort",
        type: "ordinal",
        sort: null,
        axis: { title: null, labelOverlap: "greedy", domain: false, ticks: false },
      },
    },
    layer: [
      {
        transform: [{ filter: { field: "period", equal: 0 } }, { filter: isOver }],
        mark: { type: "rect", fill: "white", stroke: ink.axis, strokeWidth: 0.5 },
      },
      {
        transform: [{ filter: isLater }, { filter: isOver }],
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: { fill: { ...rate, scale: colours(low, high), legend: legend(share) } },
      },
      {
        transform: [{ filter: { field: "state", equal: "not over" } }],
        mark: { type: "rect", fill: ink.empty, stroke: "white", strokeWidth: 0.5 },
      },
      crossing,
      ...(fitsText ? [cellText(darkTest)] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

const isLater = { field: "period", gt: 0 } as const;
const isOver = { field: "state", equal: "over" } as const;

function cohortRow({ cohorts, cells }: CohortTable | CohortTable<CohortRevenueCell, Decimal>, i: number): Datum[] {
  const { label, size } = cohorts[i]!;
  return cells[i]!.map((cell, period) => ({
    cohort: `${label} (${size})`,
    period,
    count: cell.count,
    rate: cell.rate,
    ...("revenue" in cell ? { revenue: cell.revenue && Number(cell.revenue) } : {}),
    state: !cell.complete ? "not over" : cell.rate === null ? "nobody" : "over",
  }));
}

function colours(low: number, high: number): JsonObject {
  return { domain: [low, (low + high) / 2, high], range: sequential, zero: false };
}

function legend(title: string): JsonObject {
  return { title, format: formats.percent, gradientLength: 160, gradientThickness: 10 };
}

/** A stroke from corner to corner of each cell whose period is not over. */
const crossing: JsonObject = {
  transform: [{ filter: { field: "state", equal: "not over" } }],
  mark: { type: "rule", stroke: ink.axis, strokeWidth: 0.75 },
  encoding: {
    x: { field: "period", type: "ordinal", bandPosition: 0 },
    x2: { field: "period", bandPosition: 1 },
    y: { field: "cohort", type: "ordinal", sort: null, bandPosition: 1 },
    y2: { field: "cohort", bandPosition: 0 },
  },
};

/** Whole percents, with less than half a percent marked as more than none. */
function cellText(darkTest: JsonObject): JsonObject {
  return {
    transform: [{ filter: isOver }],
    mark: { type: "text", fontSize: 10 },
    encoding: {
      text: { field: "percent", type: "nominal" },
      color: { condition: { test: darkTest, value: "white" }, value: "black" },
    },
  };
}
