import type { RetentionUplift } from "../acquisition/retentionUplift.ts";
import { checkChoice } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { formats, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { lineColor } from "./lineLegend.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What runs along the axis. */
export interface RetentionUpliftPlotOptions extends PlotOptions {
  /** The rate before, with a line per horizon; or the horizon, with a line per rate. */
  readonly by: "retentionRate" | "horizon";
}

/**
 * What more retention is worth, as a share of the value before: over base rates or over horizons. A result without an
 * uplift is a gap.
 *
 * @param results - Results of `retentionUplift` of one gain, in the order of what runs along the axis.
 * @param options - What runs along the axis, title and size.
 * @throws {@link MetricError} when `by` is no such choice, or width or height out of range.
 * @example
 * ```ts
 * const inputs = { retentionGain: 0.05, discountRatePerPeriod: 0, profitByTenure: [100], horizon: 2 };
 * const results = [0.75, 0.95].map((retentionRate) => retentionUplift({ ...inputs, retentionRate }));
 * const spec = plotRetentionUplift(results, { by: "retentionRate" });
 * spec.data.values[0]; //=> { line: "horizon 2", at: 0.75, uplift: 0.02857142857142857 }
 * ```
 */
export function plotRetentionUplift(
  results: readonly RetentionUplift[],
  options: RetentionUpliftPlotOptions,
): VegaLiteSpec {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "by", options?.by, ["retentionRate", "horizon"]);
  throwIfAny(issues);
  const isByRate = options.by === "retentionRate";
  const values = results.map(({ before: { retentionRate }, horizon, uplift }) => ({
    line: isByRate ? `horizon ${horizon}` : `${percent(retentionRate)} before`,
    at: isByRate ? retentionRate : horizon,
    uplift,
  }));
  const lines = [...new Set(values.map(({ line }) => line))];
  const gains = [...new Set(results.map(({ retentionGain }) => Number((100 * retentionGain).toFixed(2))))];
  const chart = {
    title: "What more retention is worth",
    subtitle: `Value per customer gained by ${gains.join(", ")} points more retention, as a share of the value before.`,
    height: 300,
    values,
    encoding: {
      x: {
        field: "at",
        type: "quantitative",
        scale: results.length > 0 ? { zero: false, nice: false } : { domain: [0, 1] },
        axis: isByRate
          ? numbersAxis("Retention rate before (%)", formats.percent, options)
          : { ...numbersAxis("Horizon (periods)", formats.count, options), tickMinStep: 1 },
      },
      y: {
        field: "uplift",
        type: "quantitative",
        scale: scaleOf("uplift", values),
        axis: verticalAxis("Uplift (%)", formats.percent),
      },
      color: lineColor(lines, options),
    },
    layer: [{ mark: { type: "line", point: { size: 30 } } }],
  } as const;
  return vegaLite(chart, options);
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}
