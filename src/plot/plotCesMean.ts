import type { CesMean } from "../nps/cesMean.ts";
import { formats, namesAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Customer effort: how often each answer was given, with the mean above.
 *
 * @param result - A result of `cesMean`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotCesMean(cesMean([7, 6, 5, 4, 2]));
 * spec.title.subtitle[0]; //=> "Mean 4.80, standard error 0.86, 5 answers."
 * spec.data.values[6]; //=> { answer: 7, respondents: 1 }
 * ```
 */
export function plotCesMean(result: CesMean, options: PlotOptions = {}): VegaLiteSpec {
  const { mean, standardError, total, counts, scale } = result;
  const error = standardError === null ? "" : `, standard error ${standardError.toFixed(2)}`;
  const chart = {
    title: "How easy was it?",
    subtitle:
      mean === null
        ? "No answers, no mean."
        : `Mean ${mean.toFixed(2)}${error}, ${total} answer${total === 1 ? "" : "s"}.`,
    height: 260,
    values: counts.map((respondents, i) => ({ answer: scale.min + i, respondents })),
    encoding: {
      x: {
        field: "answer",
        type: "ordinal",
        axis: namesAxis(`Answer (${scale.min} to ${scale.max})`, options),
      },
      y: {
        field: "respondents",
        type: "quantitative",
        scale: total === 0 ? { domain: [0, 1] } : { zero: true },
        axis: { ...verticalAxis("Respondents", formats.count), tickMinStep: 1 },
      },
    },
    layer: [{ mark: { type: "bar", color: palette.blue } }],
  } as const;
  return vegaLite(chart, options);
}
