import type { RepeatPurchaseResult } from "../retention/repeatPurchaseRate.ts";
import { formats, numbersAxis } from "./axes.ts";
import { ink, palette } from "./palette.ts";
import { defaultWidth, isNarrow } from "./look.ts";
import type { JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A repeat purchase rate and the name to show it under. */
export interface LabeledRepeatPurchaseRate {
  /** Name of the bar. */
  readonly label: string;
  /** What it shows. */
  readonly result: RepeatPurchaseResult;
}

/**
 * Repeat purchase rates: a bar each, with the customers it was computed from. A rate that has no meaning has no bar.
 *
 * @param results - One result of `repeatPurchaseRate`, or several with names.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const spec = plotRepeatPurchaseRate(repeatPurchaseRate(log, { asOf: "2024-02-29" }));
 * spec.data.values[0]; //=> { label: "2024-02-29", rate: 0.5, numerator: 1, denominator: 2, text: "50.0% (1 of 2)" }
 * ```
 */
export function plotRepeatPurchaseRate(
  results: readonly LabeledRepeatPurchaseRate[] | RepeatPurchaseResult,
  options: PlotOptions = {},
): VegaLiteSpec {
  const labeled = "rate" in results ? [{ label: results.asOf, result: results }] : results;
  const chart = {
    title: "Repeat purchase rate",
    subtitle: "Of the customers with an order in the window, those with at least two.",
    height: 60 + 34 * labeled.length,
    values: labeled.map(({ label, result: { rate, numerator, denominator } }) => ({
      label,
      rate,
      numerator,
      denominator,
      text:
        rate === null ? "no customers" : percent(rate) + (isNarrow(options) ? "" : ` (${numerator} of ${denominator})`),
    })),
    encoding: {
      x: {
        field: "rate",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: numbersAxis("Repeat purchase rate (% of customers)", formats.percent, options),
      },
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: labeled.map(({ label }) => label) }, // a bar that is missing keeps its place
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
