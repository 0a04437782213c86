import { formats, namesAxis, scaleOf, verticalAxis } from "./axes.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of rates over periods says about itself. */
interface RateLines {
  readonly title: string;
  readonly subtitle: string;
  /** Title of the axis of rates. */
  readonly share: string;
  /** Length of a period. */
  readonly period: string;
  /** Names of the lines, with their colours. */
  readonly lines: readonly (readonly [name: string, color: string])[];
  /** Rows of `label`, `line` and `rate`. */
  readonly values: readonly Datum[];
}

/** Rates by period as one line or several; a period without a rate is a gap. */
export function rateLines(chart: RateLines, options: PlotOptions): VegaLiteSpec {
  const { title, subtitle, share, period, lines, values } = chart;
  return vegaLite(
    {
      title,
      subtitle,
      height: 300,
      values,
      encoding: {
        x: {
          field: "label",
          type: "ordinal",
          scale: { domain: [...new Set(values.map((row) => row["label"]!))] },
          axis: namesAxis(`Period (${period})`, options),
        },
        y: {
          field: "rate",
          type: "quantitative",
          scale: scaleOf("rate", values),
          axis: verticalAxis(share, formats.percent),
        },
        color: {
          field: "line",
          type: "nominal",
          scale: { domain: lines.map(([name]) => name), range: lines.map(([, color]) => color) },
          legend: lines.length === 1 ? null : { title: null, symbolType: "stroke", symbolSize: 250 },
        },
      },
      layer: [{ mark: { type: "line", point: { size: 35 } } }],
    },
    options,
  );
}
