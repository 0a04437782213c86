import type { CesShare } from "../nps/cesShare.ts";
import type { Csat } from "../nps/csat.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/** A share of good answers and the name to show it under. */
export interface LabeledSatisfaction {
  /** Name of the bar. */
  readonly label: string;
  /** What it shows. */
  readonly result: Csat | CesShare;
}

/**
 * Shares of good answers, of satisfaction or of effort: a bar each, with the respondents it was computed from.
 *
 * @param results - Results of `csat` or of `cesShare` with names.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotSatisfaction([{ label: "May", result: csat([5, 4, 4, 3, 1]) }]);
 * spec.data.values[0]; //=> { label: "May", rate: 0.6, numerator: 3, denominator: 5, text: "60.0% (3 of 5)" }
 * ```
 */
export function plotSatisfaction(results: readonly LabeledSatisfaction[], options: PlotOptions = {}): VegaLiteSpec {
  const chart = {
    title: "Good answers",
    subtitle: "Of those who answered, those with one of the best answers.",
    axisTitle: "Share of respondents (%)",
    nobody: "no answers",
  };
  return rateBars(chart, results, options);
}
