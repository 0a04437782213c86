import { scaleOf, verticalAxis } from "./axes.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of lines says about itself. */
export interface LineChart {
  readonly title: string;
  readonly subtitle: string;
  readonly height: number;
  /** Encoding of the horizontal axis. */
  readonly x: JsonObject;
  /** Field of the values, the title of their axis and how it writes them. */
  readonly field: string;
  readonly valueTitle: string;
  readonly format: string;
  /** Names of the lines, with their colours. */
  readonly lines: readonly (readonly [name: string, color: string])[];
  readonly legend: JsonObject | null;
  /** Rows with a `line` each; one without a value is a gap. */
  readonly values: readonly Datum[];
  readonly mark: JsonObject;
  /** Encodings besides those of place and colour. */
  readonly encoding?: JsonObject;
}

/** Lines told apart by colour. */
export function lineChart(chart: LineChart, options: PlotOptions): VegaLiteSpec {
  const { title, subtitle, height, x, field, valueTitle, format, lines, legend, values, mark, encoding } = chart;
  return vegaLite(
    {
      title,
      subtitle,
      height,
      values,
      encoding: {
        x,
        y: { field, type: "quantitative", scale: scaleOf(field, values), axis: verticalAxis(valueTitle, format) },
        color: {
          field: "line",
          type: "nominal",
          scale: { domain: lines.map(([name]) => name), range: lines.map(([, color]) => color) },
          legend,
        },
        ...encoding,
      },
      layer: [{ mark: { type: "line", ...mark } }],
    },
    options,
  );
}
