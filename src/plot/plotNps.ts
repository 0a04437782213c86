import type { NpsResult } from "../nps/nps.ts";
import { formats, numbersAxis } from "./axes.ts";
import { npsColor } from "./palette.ts";
import { isNarrow } from "./look.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const categories = ["Detractors (0–6)", "Passives (7–8)", "Promoters (9–10)"] as const;

/**
 * Net Promoter Score: one bar of detractors, passives and promoters, with the score and its standard error above.
 *
 * @param result - A result of `nps`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotNps(nps([10, 9, 8, 3]));
 * spec.title.subtitle[0]; //=> "Score 25.0 points, standard error 41.5 points, 4 respondents."
 * spec.data.values[0]; //=> { category: "Detractors (0–6)", respondents: 1, share: 0.25 }
 * ```
 */
export function plotNps(result: NpsResult, options: PlotOptions = {}): VegaLiteSpec {
  const { detractors, passives, promoters, total, score, standardError } = result;
  const counts = [detractors, passives, promoters];
  const chart = {
    title: "Net Promoter Score",
    subtitle:
      score === null || standardError === null
        ? "No respondents, no score."
        : `Score ${score.toFixed(1)} points, standard error ${standardError.toFixed(1)} points, ${total} respondents.`,
    height: isNarrow(options) ? 170 : 130,
    values: categories.map((category, i) => ({
      category,
      respondents: counts[i]!,
      share: total === 0 ? null : counts[i]! / total,
    })),
    encoding: {
      x: {
        field: "share",
        type: "quantitative",
        stack: "zero",
        scale: { domain: [0, 1] },
        axis: numbersAxis("Share of respondents (%)", formats.percent, options),
      },
      order: { field: "category", type: "nominal", sort: "ascending" },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: npsColor(categories),
        },
      },
      {
        transform: [{ filter: { field: "share", gte: 0.1 } }],
        mark: { type: "text", fontSize: 12 },
        encoding: {
          x: { field: "share", type: "quantitative", stack: "zero", bandPosition: 0.5 },
          text: { field: "share", type: "quantitative", format: formats.percent },
          color: {
            condition: { test: { field: "category", equal: categories[2] }, value: "white" },
            value: "black",
          },
        },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
