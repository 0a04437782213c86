import { formats, namesAxis } from "./axes.ts";
import { lineChart } from "./lineChart.ts";
import { strokes } from "./lineLegend.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";

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
  const drawn = {
    title,
    subtitle,
    height: 300,
    x: {
      field: "label",
      type: "ordinal",
      scale: { domain: [...new Set(values.map((row) => row["label"]!))] },
      axis: namesAxis(`Period (${period})`, options),
    },
    field: "rate",
    valueTitle: share,
    format: formats.percent,
    lines,
    legend: lines.length === 1 ? null : { title: null, ...strokes },
    values,
    mark: { point: { size: 35 } },
  } as const;
  return lineChart(drawn, options);
}
