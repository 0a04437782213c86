import { formats, numbersAxis } from "./axes.ts";
import { defaultWidth, isNarrow } from "./look.ts";
import { ink, palette } from "./palette.ts";
import type { JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A share of one with the counts that it was computed from. */
interface RateRow {
  readonly label: string;
  readonly rate: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** What a chart of shares says about itself. */
interface RateBars {
  readonly title: string;
  readonly subtitle: string;
  readonly axisTitle: string;
  /** What stands in place of a rate that has no meaning. */
  readonly nothing: string;
  readonly rows: readonly RateRow[];
}

/** Shares of one: a bar each, with its counts. A rate that has no meaning has no bar. */
export function rateBars({ title, subtitle, axisTitle, nothing, rows }: RateBars, options: PlotOptions): VegaLiteSpec {
  const chart = {
    title,
    subtitle,
    height: 60 + 34 * rows.length,
    values: rows.map(({ label, rate, numerator, denominator }) => ({
      label,
      rate,
      numerator,
      denominator,
      text: rate === null ? nothing : percent(rate) + (isNarrow(options) ? "" : ` (${numerator} of ${denominator})`),
    })),
    encoding: {
      x: {
        field: "rate",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: numbersAxis(axisTitle, formats.percent, options),
      },
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: rows.map(({ label }) => label) }, // a bar that is missing keeps its place
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

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)}%`;
}

function barText(align: "left" | "right", dx: number, color: string, place: JsonObject = {}): JsonObject {
  return { mark: { type: "text", align, dx, color }, encoding: { ...place, text: { field: "text", type: "nominal" } } };
}
