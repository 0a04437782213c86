import type { KaplanMeierCurve } from "../survival/kaplanMeier.ts";
import { formats } from "./axes.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import { stepCurves, type TimePlotOptions } from "./stepCurves.ts";
import type { VegaLiteSpec } from "./spec.ts";

/**
 * Survival curves: the share who survive past each time, as steps, with their confidence bands. A curve with very many
 * steps is drawn with some five hundred of them.
 *
 * @param curves - One result of `kaplanMeier`, or several with names.
 * @param options - The unit of time, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const curve = kaplanMeier([2, 4, 5].map((time) => ({ time, event: time < 5 })));
 * const spec = plotSurvivalCurves(curve, { timeUnit: "months" });
 * spec.data.values.map(({ time, value }) => [time, Number(value).toFixed(2)]);
 * //=> [[0, "1.00"], [2, "0.67"], [4, "0.33"], [5, "0.33"]]
 * ```
 */
export function plotSurvivalCurves(
  curves: KaplanMeierCurve | readonly LabeledResult<KaplanMeierCurve>[],
  options: TimePlotOptions = {},
): VegaLiteSpec {
  const named = labeled(curves);
  const medians = named.map(({ label, result: { median } }) => {
    return `${named.length > 1 ? `${label} ` : ""}${median === null ? "not reached" : Number(median.toPrecision(4))}`;
  });
  const [confidence] = named.map(({ result }) => Number((100 * result.confidence).toPrecision(4)));
  const words = {
    title: "Survival",
    subtitle:
      confidence === undefined
        ? "No curves."
        : `Kaplan-Meier, ${confidence}% intervals. Median: ${medians.join(", ")}.`,
    valueTitle: "Share surviving (%)",
    format: formats.percent,
    start: 1,
    most: 1,
  };
  const drawn = named.map(({ label, result }) => ({ label, result: { ...result, value: result.survival } }));
  return stepCurves(words, drawn, options);
}
