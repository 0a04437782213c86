import type { Validation } from "../clv/validate.ts";
import { series, seriesColor } from "./actualAndExpected.ts";
import { formats, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { strokes } from "./lineLegend.ts";
import { ink } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** How purchases by week are shown. */
export interface TrackingPlotOptions extends PlotOptions {
  /** All purchases up to each week (the default), or those of each week. */
  readonly measure?: "cumulative" | "incremental";
}

/**
 * Repeat purchases by week, actual and expected, with a line where the calibration ends.
 *
 * @param validation - A result of `validate`.
 * @param options - Which purchases, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const at = ["2024-01-01", "2024-01-12", "2024-01-20"];
 * const log = transactionLog(at.map((day) => ({ customerId: "a", at: day })));
 * const split = splitCalibration(log, { calibrationEnd: "2024-01-14", holdoutEnd: "2024-01-28", timeUnit: "week" });
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const spec = plotTracking(validate(model, split));
 * spec.data.values[4]; //=> { week: 3, label: "2024-01-21", series: "Actual", purchases: 2 }
 * ```
 */
export function plotTracking(validation: Validation, options: TrackingPlotOptions = {}): VegaLiteSpec {
  const isCumulative = options.measure !== "incremental";
  const { weeks, modelKind, calibrationEnd, customers } = validation;
  const values = weeks.flatMap((week, i) => [
    {
      week: i + 1,
      label: week.label,
      series: series[0],
      purchases: isCumulative ? week.cumulativeActual : week.actual,
    },
    {
      week: i + 1,
      label: week.label,
      series: series[1],
      purchases: isCumulative ? week.cumulativeExpected : week.expected,
    },
  ]);
  const lastWeek = weeks.filter(({ isHoldout }) => !isHoldout).length;
  const chart = {
    title: `Repeat purchases ${isCumulative ? "up to each week" : "by week"}, actual and expected`,
    subtitle: `${customers} customers; model: ${modelKind}, calibrated until ${calibrationEnd} (dashed line).`,
    height: 300,
    values,
    encoding: {
      x: {
        field: "week",
        type: "quantitative",
        scale: { domain: [0, Math.max(1, weeks.length)], nice: false },
        axis: { ...numbersAxis("Week since the first purchase (number)", formats.count, options), grid: false },
      },
    },
    layer: [
      {
        mark: { type: "line", strokeWidth: 2 },
        encoding: {
          y: {
            field: "purchases",
            type: "quantitative",
            scale: scaleOf("purchases", values),
            axis: verticalAxis("Repeat purchases", formats.count),
          },
          color: seriesColor(strokes),
        },
      },
      { data: { values: [{ week: lastWeek }] }, mark: { type: "rule", color: ink.axis, strokeDash: [4, 4] } },
    ],
  } as const;
  return vegaLite(chart, options);
}
