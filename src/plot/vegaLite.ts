import { checkNumber } from "../core/check.ts";
import { withDisplay } from "../core/display.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { defaultWidth, lineHeight, look, padding, textSize, titleSize } from "./look.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { wrapText } from "./wrapText.ts";

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
