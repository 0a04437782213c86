import { checkNumber } from "../core/check.ts";
import { withDisplay } from "../core/display.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ink } from "./palette.ts";
import { wrapText } from "./wrapText.ts";

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
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  /** Width of the whole chart in pixels. */
  readonly width: number;
  /** Height of the whole chart in pixels. */
  readonly height: number;
  /** Makes `width` and `height` hold titles, axes and legends. */
  readonly autosize: { readonly type: "fit"; readonly contains: "padding" };
  /** The rows. Shares are fractions of one. */
  readonly data: { readonly values: readonly Datum[] };
  /** What all layers share of the mapping from fields to axes and colours. */
  readonly encoding: JsonObject;
  /** The marks, back to front. */
  readonly layer: readonly JsonObject[];
  /** Fonts and colours. */
  readonly config: JsonObject;
}

/** What a chart function says about its chart. */
interface Chart {
  readonly title: string;
  readonly subtitle: string;
  /** Height below the titles. */
  readonly height: number;
  readonly values: readonly Datum[];
  readonly encoding: JsonObject;
  readonly layer: readonly JsonObject[];
}

/** Width of a chart where none is given. */
export const defaultWidth = 640;

/** Pixels around a chart. */
export const padding = 6;
const titleSize = 14;
const lineHeight = 16;
export const textSize = 11; // readable at 360 pixels, and small enough for twelve months of labels

/** The specification of a chart, with the look that all charts share. */
export function vegaLite(chart: Chart, options: PlotOptions): VegaLiteSpec {
  const { title = chart.title, width = defaultWidth } = options;
  const text = wrapText(title, width - 2 * padding, titleSize);
  const subtitle = wrapText(chart.subtitle, width - 2 * padding, textSize);
  const height = options.height ?? chart.height + lineHeight * (text.length + subtitle.length);
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["width"], width, { min: 200, max: 4000 });
  checkNumber(issues, ["height"], height, { min: 100, max: 4000 });
  throwIfAny(issues);
  const spec: VegaLiteSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: `${title}. ${chart.subtitle}`,
    title: { text, subtitle },
    width,
    height,
    autosize: { type: "fit", contains: "padding" },
    data: { values: chart.values },
    encoding: chart.encoding,
    layer: chart.layer,
    config: look(options),
  };
  return withDisplay(spec, () => ({ "application/vnd.vegalite.v5+json": spec }));
}

/** Whether a chart is as narrow as on a phone, so that legends go downwards and axes have fewer labels. */
export function isNarrow({ width = defaultWidth }: PlotOptions): boolean {
  return width < 440;
}

const look = (options: PlotOptions): JsonObject => ({
  background: "white",
  padding,
  font: "sans-serif",
  view: { stroke: null },
  title: { anchor: "start", frame: "bounds", fontSize: titleSize, subtitleFontSize: textSize, offset: 10 },
  axis: {
    labelFontSize: textSize,
    titleFontSize: textSize,
    titleFontWeight: "normal",
    labelColor: ink.text,
    titleColor: ink.text,
    domainColor: ink.axis,
    tickColor: ink.axis,
    gridColor: ink.grid,
    labelSeparation: 6,
  },
  axisX: { titleAnchor: "end" },
  legend: {
    orient: "bottom",
    direction: isNarrow(options) ? "vertical" : "horizontal",
    labelFontSize: textSize,
    titleFontSize: textSize,
    titleFontWeight: "normal",
    labelColor: ink.text,
    titleColor: ink.text,
    labelLimit: 0,
    titleLimit: 0,
  },
});
