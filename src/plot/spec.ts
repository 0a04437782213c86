/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** One row of a chart's data; `null` where a value is missing. */
export type Datum = Readonly<Record<string, string | number | null>>;

/** How any chart can be set up. */
export interface PlotOptions {
  /** Headline; each chart has one of its own. */
  readonly title?: string;
  /** Width of the whole chart in pixels, 200 to 4,000; 640 unless given. */
  readonly width?: number;
  /** Height of the whole chart in pixels, 100 to 4,000; it suits the content unless given. */
  readonly height?: number;
}

/** How a chart of money is shown. */
export interface MoneyPlotOptions extends PlotOptions {
  /** Name of the currency, such as EUR. */
  readonly currency?: string;
}

/** What stands above a chart, broken into lines. */
export interface ChartTitle {
  /** Headline. */
  readonly text: readonly string[];
  /** What the chart shows, as of when, and how to read it. */
  readonly subtitle: readonly string[];
}

/** The data of a chart. */
export interface ChartData {
  /** One row per mark, or per point of a line. */
  readonly values: readonly Datum[];
}

/**
 * A chart as a Vega-Lite specification: plain JSON with its data inline, for any Vega-Lite renderer. In a notebook it
 * shows itself.
 */
export interface VegaLiteSpec {
  /** The version of Vega-Lite. */
  readonly $schema: "https://vega.github.io/schema/vega-lite/v5.json";
  /** The chart in a sentence, for screen readers. */
  readonly description: string;
  /** Headline and what stands below it, line by line. */
  readonly title: ChartTitle;
  /** Width of the whole chart in pixels. */
  readonly width: number;
  /** Height of the whole chart in pixels. */
  readonly height: number;
  /** Makes `width` and `height` hold titles, axes and legends. */
  readonly autosize: JsonObject;
  /** The rows. Shares are fractions of one. */
  readonly data: ChartData;
  /** What all layers share of the mapping from fields to axes and colours. */
  readonly encoding: JsonObject;
  /** The marks, back to front. */
  readonly layer: readonly JsonObject[];
  /** Fonts and colours. */
  readonly config: JsonObject;
}
