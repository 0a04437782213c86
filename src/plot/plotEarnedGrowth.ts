import type { EarnedGrowth } from "../nps/earnedGrowth.ts";
import { formats, moneyTitle, numbersAxis, percentText } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** How earned growth is shown. */
export type EarnedGrowthPlotOptions = MoneyPlotOptions;

const periods = ["Earlier period", "Later period"] as const;
const sources = [
  { name: "Returning", color: palette.blue },
  { name: "New, earned", color: palette.orange },
  { name: "New, bought", color: palette.grey },
] as const;

/**
 * Earned growth: the revenue of both periods, that of the later one by where its customers came from.
 *
 * @param result - A result of `earnedGrowth`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const amounts = { priorRevenue: 100, returningRevenue: 85, earnedNewRevenue: 25, boughtNewRevenue: 20 };
 * const spec = plotEarnedGrowth(earnedGrowth(amounts));
 * spec.title.subtitle[0]; //=> "Earned growth 10.0%, of 30.0% in all."
 * spec.data.values[2]; //=> { period: "Later period", source: "New, earned", order: 1, revenue: 25 }
 * ```
 */
export function plotEarnedGrowth(result: EarnedGrowth, options: EarnedGrowthPlotOptions = {}): VegaLiteSpec {
  const { rate, growth, priorRevenue, returningRevenue, earnedNewRevenue, boughtNewRevenue } = result;
  const later = [returningRevenue, earnedNewRevenue, boughtNewRevenue];
  const values = [
    { period: periods[0], source: sources[0].name, order: 0, revenue: Number(priorRevenue) },
    ...later.map((amount, order) => {
      return { period: periods[1], source: sources[order]!.name, order, revenue: Number(amount) };
    }),
  ];
  const isNothing = values.every(({ revenue }) => revenue === 0);
  const chart = {
    title: "Earned growth",
    subtitle:
      rate === null || growth === null
        ? "No earlier revenue, no growth."
        : `Earned growth ${percentText(rate)}, of ${percentText(growth)} in all.`,
    height: 190,
    values,
    encoding: {
      x: {
        field: "revenue",
        type: "quantitative",
        stack: "zero",
        scale: isNothing ? { domain: [0, 1] } : { zero: true },
        axis: numbersAxis(moneyTitle("Revenue", options.currency), formats.money, options),
      },
      y: { field: "period", type: "nominal", sort: null, axis: { title: null, domain: false, ticks: false } },
      order: { field: "order", type: "quantitative" },
      color: {
        field: "source",
        type: "nominal",
        scale: { domain: sources.map(({ name }) => name), range: sources.map(({ color }) => color) },
        legend: { title: null },
      },
    },
    layer: [{ mark: { type: "bar" } }],
  } as const;
  return vegaLite(chart, options);
}
