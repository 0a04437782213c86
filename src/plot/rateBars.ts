import { formats, numbersAxis } from "./axes.ts";
import { defaultWidth, isNarrow } from "./look.ts";
import { ink, palette } from "./palette.ts";
import type { JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A share of one with what it was computed from, and its name. */
interface LabeledRate {
  readonly label: string;
  readonly rate: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What a chart of rates says about itself. */
interface RateBars {
  readonly title: string;
  readonly subtitle: string;
  /** Title of the axis of rates. */
  readonly axis: string;
  /** What stands where a rate has no meaning. */
  readonly nobody: string;
  readonly rates: readonly LabeledRate[];
}

/** A bar for each rate, with numerator and denominator where there is room. A rate that has no meaning has no bar. */
export function rateBars({ title, subtitle, axis, nobody, rates }: RateBars, options: PlotOptions): VegaLiteSpec {
  const chart = {
    title,
    subtitle,
    height: 60 + 34 * rates.length,
    values: rates.map((row) => ({ ...row, text: rateText(row, nobody, options) })),
    encoding: {
      x: {
        field: "rate",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: numbersAxis(axis, formats.percent, options),
      },
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: rates.map(({ label }) => label) }, // a bar that is missing keeps its place
        axis: { title: null, labelLimit: 0.4 * (options.width ?? defaultWidth), domain: false, ticks: false },
      },
    },
    layer: [
      { mark: { type: "bar", color: palette.blue } },
      { transform: [{ filter: { field: "rate", lt: 0.6 } }], ...barText("left", 4, ink.text) },
      { transform: [{ filter: { field: "rate", gte: 0.6 } }], ...barText("right", -4, "white") },
      {
        transform: [{ filter: { not: { field: "rate", valid: true } } }],
        ...barText("left", 4, ink.text, { x: { value: 0 } }),
      },
    ],
  } as const;
  return vegaLite(chart, options);
}

function rateText({ rate, numerator, denominator }: LabeledRate, nobody: string, options: PlotOptions): string {
  if (rate === null) return nobody;
  const percent = `${(100 * rate).toFixed(1)}%`;
  return isNarrow(options) ? percent : `${percent} (${numerator!} of ${denominator!})`;
}

function barText(align: "left" | "right", dx: number, color: string, place: JsonObject = {}): JsonObject {
  return { mark: { type: "text", align, dx, color }, encoding: { ...place, text: { field: "text", type: "nominal" } } };
}
