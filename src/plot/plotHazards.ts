import type { HazardRates } from "../survival/hazardRates.ts";
import type { Hazards } from "../survival/hazards.ts";
import { formats, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import { timeTitle, type TimePlotOptions } from "./stepCurves.ts";
import type { Datum, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Hazards over time: a dot for each share of `hazards`, or a step for each rate of `hazardRates`, with its interval.
 *
 * @param result - A result of `hazards` or of `hazardRates`.
 * @param options - The unit of time, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const spec = plotHazards(hazards([1, 1, 2].map((time) => ({ time, event: true }))));
 * spec.data.values[0]; //=> { time: 1, end: null, hazard: 0.6666666666666666, lower: null, upper: null }
 * ```
 */
export function plotHazards(result: Hazards | HazardRates, options: TimePlotOptions = {}): VegaLiteSpec {
  const isRates = result.kind === "hazardRates";
  const values = isRates ? rateRows(result) : shareRows(result);
  const chart = {
    title: isRates ? "Hazard rate" : "Hazard",
    subtitle: isRates
      ? `Events per unit of time at risk, in intervals of ${result.width}, with ${Number((100 * result.confidence).toPrecision(4))}% intervals.`
      : "Of those who came so far, the share who have the event at just that time.",
    height: 300,
    values,
    encoding: {
      x: {
        field: "time",
        type: "quantitative",
        scale: scaleOf("time", values),
        axis: { ...numbersAxis(timeTitle(options), formats.money, options), grid: false },
      },
      y: {
        field: "hazard",
        type: "quantitative",
        scale: scaleOf("hazard", values),
        axis: isRates
          ? verticalAxis("Events per unit of time", formats.money)
          : verticalAxis("Share of those at risk (%)", formats.tenthPercent),
      },
    },
    layer: isRates ? rateMarks : [{ mark: { type: "point", filled: true, color: palette.blue, opacity: 1, size: 30 } }],
  } as const;
  return vegaLite(chart, options);
}

const rateMarks = [
  {
    mark: { type: "rule", color: palette.blue, opacity: 0.5 },
    transform: [
      { filter: { field: "lower", valid: true } },
      { calculate: "(datum.time + datum.end) / 2", as: "middle" },
    ],
    encoding: {
      x: { field: "middle", type: "quantitative" },
      y: { field: "lower", type: "quantitative" },
      y2: { field: "upper" },
    },
  },
  { mark: { type: "rule", color: palette.blue, strokeWidth: 3 }, encoding: { x2: { field: "end" } } },
] as const;

function shareRows({ time, hazard, events }: Hazards): Datum[] {
  const rows = Array.from(time, (at, i) => ({ time: at, end: null, hazard: hazard[i]!, lower: null, upper: null }));
  return rows.filter((_, i) => events[i]! > 0);
}

function rateRows({ start, end, rate, lower, upper }: HazardRates): Datum[] {
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return Array.from(start, (from, i) => ({
    time: from,
    end: end[i]!,
    hazard: orNull(rate[i]!),
    lower: orNull(lower[i]!),
    upper: orNull(upper[i]!),
  }));
}
