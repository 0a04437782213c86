import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { strokes } from "./lineLegend.ts";
import { lineColors, strongColors } from "./palette.ts";
import type { LabeledResult } from "./labeled.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** How curves over time are shown. */
export interface TimePlotOptions extends PlotOptions {
  /** What time is counted in, such as "weeks". */
  readonly timeUnit?: string;
}

/** One curve to draw: constant from each time to the next. */
interface StepCurve {
  readonly time: Float64Array;
  readonly value: Float64Array;
  /** Bounds, where the curve has any. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
}

/** What a chart of step curves says. */
interface StepWords {
  readonly title: string;
  readonly subtitle: string;
  readonly valueTitle: string;
  readonly format: string;
  /** The value before the first time. */
  readonly start: number;
  /** Title of the axis of time, where it is not the time since the start. */
  readonly timeTitle?: string;
  /** The greatest value that the axis shows, where it is known beforehand. */
  readonly most?: number;
}

const mostSteps = 500;

/** Curves as steps, each with the band between its bounds. */
export function stepCurves(
  words: StepWords,
  curves: readonly LabeledResult<StepCurve>[],
  options: TimePlotOptions,
): VegaLiteSpec {
  const labels = curves.map(({ label }) => label);
  const values = curves.flatMap(({ label, result }) => steps(label, result, words.start));
  const times = values.map(({ time }) => Number(time));
  const chart = {
    title: words.title,
    subtitle: words.subtitle,
    height: 320,
    values,
    encoding: {
      x: {
        field: "time",
        type: "quantitative",
        scale: { domain: [0, Math.max(0, ...times) || 1], nice: false }, // no time but 0 has a scale all the same
        axis: { ...numbersAxis(words.timeTitle ?? timeTitle(options), formats.money, options), grid: false },
      },
      color: {
        field: "curve",
        type: "nominal",
        scale: { domain: labels, range: lineColors(labels.length) },
        legend: labels.length > 1 ? { title: null, ...strokes, symbolOpacity: 1 } : null,
      },
    },
    layer: [
      ...(labels.length <= strongColors.length ? [band(words)] : []), // more bands would hide one another
      {
        mark: { type: "line", interpolate: "step-after", strokeWidth: 2 },
        encoding: { y: { field: "value", type: "quantitative", ...yOf(words) } },
      },
    ],
  };
  return vegaLite(chart, options);
}

function band(words: StepWords): JsonObject {
  return {
    transform: [
      {
        filter: {
          and: [
            { field: "lower", valid: true },
            { field: "upper", valid: true },
          ],
        },
      },
    ],
    mark: { type: "area", interpolate: "step-after", opacity: 0.18 },
    encoding: { y: { field: "lower", type: "quantitative", ...yOf(words) }, y2: { field: "upper" } },
  };
}

/** The title of an axis of time. */
export function timeTitle({ timeUnit }: TimePlotOptions): string {
  return `Time since the start (${timeUnit ?? "unit of the observations"})`;
}

function yOf({ valueTitle, format, most }: StepWords): JsonObject {
  const scale = most === undefined ? { zero: true } : { domain: [0, most] };
  return { scale, axis: verticalAxis(valueTitle, format) };
}

/** The rows at which the curve changes, and its last; of very many as many as a chart can show. */
function steps(curve: string, { time, value, lower, upper }: StepCurve, start: number): Datum[] {
  const last = time.length - 1;
  const changes = Array.from(time.keys()).filter((i) => i === last || value[i] !== (i === 0 ? start : value[i - 1]));
  const every = Math.ceil(changes.length / mostSteps);
  const kept = changes.filter((i, rank) => i === last || rank % every === 0);
  const boundAt = (bounds: Float64Array | undefined, i: number): number | null => {
    const bound = bounds?.[i] ?? NaN;
    return Number.isNaN(bound) ? null : bound;
  };
  return [
    { curve, time: 0, value: start, lower: null, upper: null },
    ...kept.map((i) => {
      return { curve, time: time[i]!, value: value[i]!, lower: boundAt(lower, i), upper: boundAt(upper, i) };
    }),
  ];
}
