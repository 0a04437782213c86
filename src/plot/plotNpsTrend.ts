import type { NpsTrend } from "../nps/npsTrend.ts";
import { formats, namesAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Net Promoter Score over periods: a line with the band between its bounds; a period without answers is a gap.
 *
 * @param trend - A result of `npsTrend`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const responses = surveyResponses([{ respondentId: 1, score: 9, at: "2024-03-01" }]);
 * const spec = plotNpsTrend(npsTrend(responses, { asOf: "2024-03-31", period: "month" }));
 * spec.data.values.map(({ label, score, respondents }) => [label, score, respondents]); //=> [["2024-03", 100, 1]]
 * ```
 */
export function plotNpsTrend(trend: NpsTrend, options: PlotOptions = {}): VegaLiteSpec {
  const { period, confidence, asOf, points } = trend;
  const y = {
    type: "quantitative",
    scale: { domain: [-100, 100] },
    axis: verticalAxis("Score (points)", formats.money),
  } as const;
  const chart = {
    title: "Net Promoter Score over time",
    subtitle: `By ${period}, with ${Number((100 * confidence).toPrecision(4))}% intervals, as of ${asOf}.`,
    height: 300,
    values: points.map(({ label, score, lower, upper, total }) => ({ label, score, lower, upper, respondents: total })),
    encoding: {
      x: {
        field: "label",
        type: "ordinal",
        scale: { domain: points.map(({ label }) => label) },
        axis: namesAxis(`Period (${period})`, options),
      },
    },
    layer: [
      {
        mark: { type: "area", color: palette.blue, opacity: 0.18 },
        encoding: { y: { field: "lower", ...y }, y2: { field: "upper" } },
      },
      {
        mark: { type: "rule", color: palette.blue, opacity: 0.4 }, // a point between gaps has no band
        encoding: { y: { field: "lower", ...y }, y2: { field: "upper" } },
      },
      {
        mark: { type: "line", color: palette.blue, point: { color: palette.blue, size: 35 } },
        encoding: { y: { field: "score", ...y } },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
