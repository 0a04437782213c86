import { formats, labeledRows, numbersAxis, percentText } from "./axes.ts";
import { isNarrow } from "./look.ts";
import { ink, palette } from "./palette.ts";
import type { JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of rates says about itself. */
interface RateBars {
  readonly title: string;
  readonly subtitle: string;
  readonly axisTitle: string;
  /** What stands where a rate has no meaning. */
  readonly nobody: string;
}

/** A rate, what it was computed from, and the name to show it under. */
interface LabeledRate {
  readonly label: string;
  readonly result: {
    readonly rate: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
  };
}

/** A bar for each rate, with what it was computed from; a rate that has no meaning has no bar. */
export function rateBars(
  { title, subtitle, axisTitle, nobody }: RateBars,
  labeled: readonly LabeledRate[],
  options: PlotOptions,
): VegaLiteSpec {
  const chart = {
    title,
    subtitle,
    height: 60 + 34 * labeled.length,
    values: labeled.map(({ label, result: { rate, numerator, denominator } }) => ({
      label,
      rate,
      numerator,
      denominator,
      text:
        rate === null ? nobody : percentText(rate) + (isNarrow(options) ? "" : ` (${numerator!} of ${denominator!})`),
    })),
    encoding: {
      x: {
        field: "rate",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: numbersAxis(axisTitle, formats.percent, options),
      },
      y: labeledRows(labeled, options),
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

function barText(align: "left" | "right", dx: number, color: string, place: JsonObject = {}): JsonObject {
  return { mark: { type: "text", align, dx, color }, encoding: { ...place, text: { field: "text", type: "nominal" } } };
}
