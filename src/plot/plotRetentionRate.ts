import { checkNumber, finite } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { formats, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** The retention rate of one period. */
export interface RetentionRatePoint {
  /** Name of the period. */
  readonly label: string;
  /** A share of one; `null` where there is none. */
  readonly rate: number | null;
}

/**
 * Retention rate over periods, as a line; a period without a rate is a gap.
 *
 * @param points - The periods in their order, with results of `retentionRate`.
 * @param options - Title and size.
 * @throws {@link MetricError} when a rate is not finite, or width or height out of range.
 * @example
 * ```ts
 * const rate = retentionRate({ startCount: 200, endCount: 190, newCount: 30 });
 * plotRetentionRate([{ label: "2024-01", rate }]).data.values; //=> [{ label: "2024-01", rate: 0.8 }]
 * ```
 */
export function plotRetentionRate(points: readonly RetentionRatePoint[], options: PlotOptions = {}): VegaLiteSpec {
  const issues: MetricIssue[] = [];
  points.forEach(({ rate }, row) => rate === null || checkNumber(issues, ["points", row, "rate"], rate, finite));
  throwIfAny(issues);
  const values = points.map(({ label, rate }) => ({ label, rate }));
  const chart = {
    title: "Retention rate",
    subtitle: "Of the customers at the start of each period, those still there at its end.",
    height: 280,
    values,
    encoding: {
      x: {
        field: "label",
        type: "ordinal",
        scale: { domain: points.map(({ label }) => label) },
        axis: namesAxis("Period", options),
      },
      y: {
        field: "rate",
        type: "quantitative",
        scale: scaleOf("rate", values),
        axis: verticalAxis("Retention rate (%)", formats.percent),
      },
    },
    layer: [{ mark: { type: "line", color: palette.blue, point: { color: palette.blue, size: 35 } } }],
  } as const;
  return vegaLite(chart, options);
}
