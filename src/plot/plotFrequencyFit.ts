import type { FrequencyFit } from "../clv/frequencyFit.ts";
import { series, seriesColor } from "./actualAndExpected.ts";
import { formats, namesAxis, verticalAxis } from "./axes.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Customers by the number of their repeat purchases: as they are beside what a model expects.
 *
 * @param fit - A result of `frequencyFit`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
 * const spec = plotFrequencyFit(frequencyFit(model, { frequency: [0], recency: [0], age: [39] }));
 * spec.data.values[0]; //=> { purchases: "0", series: "Actual", customers: 1 }
 * ```
 */
export function plotFrequencyFit(fit: FrequencyFit, options: PlotOptions = {}): VegaLiteSpec {
  const chart = {
    title: "Customers by repeat purchases, actual and expected",
    subtitle: `${fit.customers} customers${fit.asOf === null ? "" : ` as of ${fit.asOf}`}; model: ${fit.modelKind}.`,
    height: 300,
    values: fit.bins.flatMap(({ label, actual, expected }) => [
      { purchases: label, series: series[0], customers: actual },
      { purchases: label, series: series[1], customers: expected },
    ]),
    encoding: {
      x: { field: "purchases", type: "ordinal", sort: null, axis: namesAxis("Repeat purchases (number)", options) },
      xOffset: { field: "series", sort: series },
      y: { field: "customers", type: "quantitative", axis: verticalAxis("Customers", formats.count) },
      color: seriesColor(),
    },
    layer: [{ mark: { type: "bar" } }],
  } as const;
  return vegaLite(chart, options);
}
