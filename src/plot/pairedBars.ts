import { barNamesAxis } from "./axes.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of pairs of bars says about itself. */
interface PairedBars {
  readonly title: string;
  readonly subtitle: string;
  readonly height: number;
  /** The field that names a pair, and the most pixels of its names; 0 for as many as they take. */
  readonly pair: readonly [field: string, labelLimit: number];
  /** The horizontal axis: field, scale and look. */
  readonly x: JsonObject;
  /** The two bars of a pair, with their colours. */
  readonly bars: readonly [readonly [name: string, color: string], readonly [name: string, color: string]];
  /** Rows of the pair, `of` (the bar) and the value. */
  readonly values: readonly Datum[];
  /** What is shown on pointing at a bar. */
  readonly tooltip?: readonly JsonObject[];
  /** What is drawn over the bars. */
  readonly over?: readonly JsonObject[];
}

/** Two bars beside each other for each name, going to the right. */
export function pairedBars(chart: PairedBars, options: PlotOptions): VegaLiteSpec {
  const { title, subtitle, height, pair, x, bars, values, tooltip, over = [] } = chart;
  const color = {
    field: "of",
    type: "nominal",
    scale: { domain: bars.map(([name]) => name), range: bars.map(([, color]) => color) },
    legend: { title: null },
  };
  const encoding = {
    x: { type: "quantitative", ...x },
    y: {
      field: pair[0],
      type: "nominal",
      sort: null,
      axis: barNamesAxis(pair[1]),
    },
    yOffset: { field: "of", type: "nominal", sort: null },
  };
  const layer = [{ mark: { type: "bar" }, encoding: tooltip ? { color, tooltip } : { color } }, ...over];
  return vegaLite({ title, subtitle, height, values, encoding, layer }, options);
}
