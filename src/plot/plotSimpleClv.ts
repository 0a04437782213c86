import { checkNumber, finite } from "../core/check.ts";
import type { Decimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { formats, moneyTitle, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A lifetime value at one retention rate. */
export interface SimpleClvPoint {
  /** Share of customers who stay from one period to the next. */
  readonly retentionRate: number;
  /** The value in major units. */
  readonly value: Decimal | number;
}

/** How lifetime values are shown. */
export type SimpleClvPlotOptions = MoneyPlotOptions;

/**
 * Customer lifetime value by retention rate: what keeping customers longer is worth.
 *
 * @param points - Retention rates, each with its value of `simpleClv`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when a rate or value is not finite, or width or height out of range.
 * @example
 * ```ts
 * const inputs = { margin: 100, discountRatePerPeriod: 0.1, timing: "immediate" };
 * const points = [0.5, 0.78].map((retentionRate) => {
 *   return { retentionRate, value: simpleClv({ ...inputs, retentionRate }) };
 * });
 * plotSimpleClv(points, { currency: "EUR" }).data.values[1]; //=> { retentionRate: 0.78, value: 343.75 }
 * ```
 */
export function plotSimpleClv(points: readonly SimpleClvPoint[], options: SimpleClvPlotOptions = {}): VegaLiteSpec {
  const issues: MetricIssue[] = [];
  const values = points.map(({ retentionRate, value }) => ({ retentionRate, value: Number(value) }));
  values.forEach(({ retentionRate, value }, row) => {
    checkNumber(issues, ["points", row, "retentionRate"], retentionRate, finite);
    checkNumber(issues, ["points", row, "value"], value, finite);
  });
  throwIfAny(issues);
  const chart = {
    title: "Customer lifetime value by retention rate",
    subtitle: "A constant margin per period, without end.",
    height: 300,
    values,
    encoding: {
      x: {
        field: "retentionRate",
        type: "quantitative",
        scale: points.length > 0 ? { zero: false } : { domain: [0, 1] },
        axis: numbersAxis("Retention rate per period (%)", formats.percent, options),
      },
      y: {
        field: "value",
        type: "quantitative",
        scale: scaleOf("value", values),
        axis: verticalAxis(moneyTitle("Value", options.currency), formats.money),
      },
    },
    layer: [{ mark: { type: "line", color: palette.blue, point: { color: palette.blue, size: 35 } } }],
  } as const;
  return vegaLite(chart, options);
}
