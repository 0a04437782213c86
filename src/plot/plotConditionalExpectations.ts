import type { Validation } from "../clv/validate.ts";
import { series, seriesColor } from "./actualAndExpected.ts";
import { formats, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { strokes } from "./lineLegend.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Mean holdout purchases of customers by their repeat purchases in the calibration, actual and expected.
 *
 * @param validation - A result of `validate`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const at = ["2024-01-01", "2024-01-12", "2024-01-20"];
 * const log = transactionLog(at.map((day) => ({ customerId: "a", at: day })));
 * const split = splitCalibration(log, { calibrationEnd: "2024-01-14", holdoutEnd: "2024-01-28", timeUnit: "week" });
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const spec = plotConditionalExpectations(validate(model, split));
 * spec.data.values[2]; //=> { frequency: "1", series: "Actual", purchases: 1, customers: 1 }
 * ```
 */
export function plotConditionalExpectations(validation: Validation, options: PlotOptions = {}): VegaLiteSpec {
  const { conditional, customers, modelKind, calibrationEnd, holdoutEnd } = validation;
  const values = conditional.flatMap((bin) => [
    { frequency: bin.label, series: series[0], purchases: bin.actualMean, customers: bin.customers },
    { frequency: bin.label, series: series[1], purchases: bin.expectedMean, customers: bin.customers },
  ]);
  const chart = {
    title: "Purchases in the holdout by purchases before",
    subtitle: `${customers} customers; ${calibrationEnd} to ${holdoutEnd}; model: ${modelKind}.`,
    height: 300,
    values,
    encoding: {
      x: {
        field: "frequency",
        type: "ordinal",
        sort: null,
        axis: namesAxis("Repeat purchases in the calibration (number)", options),
      },
      y: {
        field: "purchases",
        type: "quantitative",
        scale: scaleOf("purchases", values),
        axis: verticalAxis("Mean holdout purchases", formats.money),
      },
      color: seriesColor(strokes),
    },
    layer: [{ mark: { type: "line", point: { size: 35 } } }],
  } as const;
  return vegaLite(chart, options);
}
