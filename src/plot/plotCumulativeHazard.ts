import type { NelsonAalenCurve } from "../survival/nelsonAalen.ts";
import { formats } from "./axes.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import { stepCurves, type TimePlotOptions } from "./stepCurves.ts";
import type { VegaLiteSpec } from "./spec.ts";

/**
 * Cumulative hazards as steps, with their confidence bands: the steeper, the more of those at risk have the event.
 *
 * @param curves - One result of `nelsonAalen`, or several with names.
 * @param options - The unit of time, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const curve = nelsonAalen([2, 4].map((time) => ({ time, event: true })));
 * plotCumulativeHazard(curve).data.values.map(({ time, value }) => [time, value]); //=> [[0, 0], [2, 0.5], [4, 1.5]]
 * ```
 */
export function plotCumulativeHazard(
  curves: NelsonAalenCurve | readonly LabeledResult<NelsonAalenCurve>[],
  options: TimePlotOptions = {},
): VegaLiteSpec {
  const words = {
    title: "Cumulative hazard",
    subtitle: "Nelson-Aalen: expected events per subject up to each time.",
    valueTitle: "Events per subject",
    format: formats.money,
    start: 0,
  };
  const drawn = labeled(curves).map(({ label, result }) => ({
    label,
    result: { ...result, value: result.cumulativeHazard },
  }));
  return stepCurves(words, drawn, options);
}
