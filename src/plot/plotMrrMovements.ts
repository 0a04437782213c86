import type { MrrMovements, MrrPeriod } from "../churn/movements.ts";
import { formats, moneyTitle, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** How movements are shown. */
export interface MrrMovementsPlotOptions extends PlotOptions {
  /** Name of the currency, such as EUR. */
  readonly currency?: string;
}

/** The movements in the order of their bars from the middle outwards, losses below zero. */
const movements = [
  { name: "Expansion", side: "expansion", sign: 1, color: sequentialColor(0.2) },
  { name: "Reactivation", side: "reactivation", sign: 1, color: palette.orange },
  { name: "New", side: "new", sign: 1, color: palette.blue },
  { name: "Contraction", side: "contraction", sign: -1, color: palette.grey },
  { name: "Churn", side: "churn", sign: -1, color: palette.vermilion },
] as const;

/**
 * Movements of monthly recurring revenue: a bar per period with what was gained above zero and what was lost below.
 * Periods that are not over are pale.
 *
 * @param result - A result of `mrrMovements`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const history = mrrHistory([{ customerId: "a", period: "2024-01", mrr: "10.50" }], { asOf: "2024-01-31" });
 * const spec = plotMrrMovements(mrrMovements(history), { currency: "EUR" });
 * spec.data.values[2]; //=> { period: "2024-01", movement: "New", order: 2, value: 10.5, status: "over" }
 * ```
 */
export function plotMrrMovements(result: MrrMovements, options: MrrMovementsPlotOptions = {}): VegaLiteSpec {
  const isAllOver = result.periods.every(({ complete }) => complete);
  const values = result.periods.flatMap((period) => valuesOf(period));
  const chart = {
    title: "Movements of monthly recurring revenue",
    subtitle: `By ${result.period}, as of ${result.asOf}.${isAllOver ? "" : " Pale: not over."}`,
    height: 330,
    values,
    encoding: {
      x: { field: "period", type: "ordinal", sort: null, axis: namesAxis(`Period (${result.period})`, options) },
      y: {
        field: "value",
        type: "quantitative",
        stack: "zero",
        scale: scaleOf("value", values),
        axis: verticalAxis(moneyTitle("MRR", options.currency), formats.money),
      },
      order: { field: "order", type: "quantitative" },
      color: {
        field: "movement",
        type: "nominal",
        scale: { domain: movements.map(({ name }) => name), range: movements.map(({ color }) => color) },
        legend: { title: null },
      },
      opacity: {
        field: "status",
        type: "ordinal",
        scale: { domain: ["over", "not over"], range: [1, 0.4] },
        legend: isAllOver ? null : { title: null, values: ["not over"] },
      },
    },
    layer: [{ mark: { type: "bar" } }],
  } as const;
  return vegaLite(chart, options);
}

function valuesOf(period: MrrPeriod) {
  const status = period.complete ? "over" : "not over";
  return movements.map(({ name, side, sign }, order) => {
    const amount = Number(period[side]);
    return { period: period.label, movement: name, order, value: amount === 0 ? 0 : sign * amount, status };
  });
}
