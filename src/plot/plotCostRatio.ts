import type { AcquisitionRetentionCostRatio } from "../acquisition/acquisitionRetentionCostRatio.ts";
import { formats, moneyTitle, numbersAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * What it costs to win a customer beside what it costs to keep one, on average and for one more.
 *
 * @param result - A result of `acquisitionRetentionCostRatio`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const acquisition = { spend: 10, rate: 0.25, ceiling: 0.5 };
 * const retention = { spend: 4, rate: 0.5, ceiling: 0.75 };
 * const spec = plotCostRatio(acquisitionRetentionCostRatio({ acquisition, retention }));
 * spec.data.values[1]; //=> { taken: "Average", of: "Keeping", cost: 8 }
 * ```
 */
export function plotCostRatio(
  { average, marginal }: AcquisitionRetentionCostRatio,
  options: MoneyPlotOptions = {},
): VegaLiteSpec {
  const bars = [
    { taken: "Average", ...average },
    { taken: "One more", ...marginal },
  ];
  const times = (ratio: number): string => `${Number(ratio.toPrecision(3))}`;
  const chart = {
    title: "Cost of winning and of keeping a customer",
    subtitle: `Winning costs ${times(average.ratio)} times as much on average, and ${times(marginal.ratio)} times for one more.`,
    height: 170,
    values: bars.flatMap(({ taken, acquisitionCost, retentionCost }) => [
      { taken, of: "Winning", cost: acquisitionCost },
      { taken, of: "Keeping", cost: retentionCost },
    ]),
    encoding: {
      x: {
        field: "cost",
        type: "quantitative",
        axis: numbersAxis(moneyTitle("Cost per customer", options.currency), formats.money, options),
      },
      y: { field: "taken", type: "nominal", sort: null, axis: { title: null, domain: false, ticks: false } },
      yOffset: { field: "of", type: "nominal", sort: null },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: {
            field: "of",
            type: "nominal",
            scale: { domain: ["Winning", "Keeping"], range: [palette.orange, palette.blue] },
            legend: { title: null },
          },
        },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
