import type { NpsBySegment, NpsSegment } from "../nps/npsBySegment.ts";
import { barNamesAxis, formats, numbersAxis } from "./axes.ts";
import { defaultWidth } from "./look.ts";
import { npsColor } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const categories = ["Detractors", "Passives", "Promoters"] as const;

/**
 * Net Promoter Score by segment: a bar each of its detractors, passives and promoters, named with its score and its
 * respondents, the highest score first.
 *
 * @param result - A result of `npsBySegment`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const responses = surveyResponses([{ respondentId: 1, score: 9, at: "2024-03-01", plan: "pro" }]);
 * const spec = plotNpsBySegment(npsBySegment(responses, "plan", { asOf: "2024-03-31" }));
 * spec.data.values[2]; //=> { segment: "pro: 100 (1)", category: "Promoters", order: 2, respondents: 1, share: 1 }
 * ```
 */
export function plotNpsBySegment(result: NpsBySegment, options: PlotOptions = {}): VegaLiteSpec {
  const { segments, overall, asOf } = result;
  const sorted = segments.toSorted((a, b) => b.score! - a.score!); // a segment that has answers has a score
  const score = overall.score === null ? "no score" : `score ${overall.score.toFixed(0)}`;
  const chart = {
    title: "Net Promoter Score by segment",
    subtitle: `Score and respondents by segment, as of ${asOf}. All together: ${score}, ${overall.total} respondents.`,
    height: 100 + 34 * segments.length,
    values: sorted.flatMap(bars),
    encoding: {
      x: {
        field: "share",
        type: "quantitative",
        stack: "zero",
        scale: { domain: [0, 1] },
        axis: numbersAxis("Share of respondents (%)", formats.percent, options),
      },
      y: {
        field: "segment",
        type: "nominal",
        sort: null,
        axis: barNamesAxis(0.45 * (options.width ?? defaultWidth)),
      },
      order: { field: "order", type: "quantitative" },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: npsColor(categories),
        },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}

function bars({ segment, score, total, detractors, passives, promoters }: NpsSegment): Datum[] {
  const name = `${segment ?? "no segment"}: ${score!.toFixed(0)} (${total})`;
  return [detractors, passives, promoters].map((respondents, order) => {
    return { segment: name, category: categories[order]!, order, respondents, share: respondents / total };
  });
}
