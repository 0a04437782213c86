import { formats, labeledRows, numbersAxis, scaleOf } from "./axes.ts";
import { ink, palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A score, or a difference of scores, with its bounds in points. */
export interface BoundedScore {
  /** The score; `null` where there is none. */
  readonly score?: number | null;
  /** The difference, in place of a score. */
  readonly difference?: number | null;
  /** Lower bound. */
  readonly lower: number | null;
  /** Upper bound. */
  readonly upper: number | null;
}

/** Bounds of a score and the name to show them under. */
export interface LabeledScore {
  /** Name of the row. */
  readonly label: string;
  /** A result of `npsInterval`, `stratifiedNps`, `npsDifference` or `npsPairedDifference`. */
  readonly result: BoundedScore;
}

/**
 * Scores, or differences, with their intervals: a row each, a dot for what was seen and a bar from bound to bound. Where a
 * bar of a difference crosses zero, chance alone may have made it. What is undefined has no mark.
 *
 * @param results - Results with names.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const result = npsInterval({ promoters: 5, passives: 3, detractors: 2 }, { method: "wald" });
 * const spec = plotNpsIntervals([{ label: "spring", result: { ...result, lower: -18.4, upper: 78.4 } }]);
 * spec.data.values[0]; //=> { label: "spring", score: 30, lower: -18.4, upper: 78.4 }
 * ```
 */
export function plotNpsIntervals(results: readonly LabeledScore[], options: PlotOptions = {}): VegaLiteSpec {
  const y = labeledRows(results, options);
  const values = results.map(({ label, result: { score, difference, lower, upper } }) => {
    return { label, score: score ?? difference ?? null, lower, upper };
  });
  const x = {
    type: "quantitative",
    scale: scaleOf("score", values),
    axis: numbersAxis("Score (points)", formats.money, options),
  } as const;
  const chart = {
    title: "Scores and their intervals",
    subtitle: "A dot for what was seen, a bar for where the score of everybody probably lies.",
    height: 60 + 34 * results.length,
    values,
    encoding: {},
    layer: [
      { mark: { type: "rule", color: ink.axis, strokeDash: [4, 3] }, encoding: { x: { datum: 0, ...x } } },
      {
        mark: { type: "rule", color: palette.blue, strokeWidth: 5, opacity: 0.4 },
        encoding: { x: { field: "lower", ...x }, x2: { field: "upper" }, y },
      },
      {
        mark: { type: "point", filled: true, color: palette.blue, opacity: 1, size: 60 },
        encoding: { x: { field: "score", ...x }, y },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
