import type { CustomerAcquisitionCost } from "../acquisition/acquisitionCost.ts";
import { formats, moneyTitle, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Customer acquisition cost by period: the average as a line, the marginal cost as dots where there is one.
 *
 * @param result - A result of `customerAcquisitionCost`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const periods = [{ period: "2024-01", spend: 500, newCustomers: 25 }];
 * const spec = plotAcquisitionCost(customerAcquisitionCost(periods));
 * spec.data.values; //=> [{ period: "2024-01", line: "Average", cost: 20 }, { period: "2024-01", line: "Marginal", cost: null }]
 * ```
 */
export function plotAcquisitionCost(result: CustomerAcquisitionCost, options: MoneyPlotOptions = {}): VegaLiteSpec {
  const { basis, lagPeriods, periods } = result;
  const values = periods.flatMap(({ period, average, marginal }) => [
    { period, line: "Average", cost: average && Number(average) },
    { period, line: "Marginal", cost: marginal && Number(marginal) },
  ]);
  const lag = lagPeriods === 0 ? "" : ` Money counts ${lagPeriods} period${lagPeriods === 1 ? "" : "s"} later.`;
  const chart = {
    title: "Customer acquisition cost",
    subtitle: `${basis === "paid" ? "Paid channels" : "Blended"}, per new customer; marginal: per customer more than before.${lag}`,
    height: 300,
    values,
    encoding: {
      x: { field: "period", type: "ordinal", sort: null, axis: namesAxis("Period", options) },
      y: {
        field: "cost",
        type: "quantitative",
        scale: scaleOf("cost", values),
        axis: verticalAxis(moneyTitle("Cost", options.currency), formats.money),
      },
      color: {
        field: "line",
        type: "nominal",
        scale: { domain: ["Average", "Marginal"], range: [palette.blue, palette.orange] },
        legend: { title: null },
      },
    },
    layer: [
      { transform: [{ filter: { field: "line", equal: "Average" } }], mark: { type: "line" } },
      { mark: { type: "point", filled: true, opacity: 1, size: 45 } },
    ],
  } as const;
  return vegaLite(chart, options);
}
