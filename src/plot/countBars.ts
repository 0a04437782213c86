import { formats, namesAxis, verticalAxis } from "./axes.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a chart of counts says about itself. */
interface CountBars {
  readonly title: string;
  readonly subtitle: string;
  /** The field that names a bar. */
  readonly field: string;
  /** The field that counts. */
  readonly count: string;
  /** Titles of the axes of names and of counts. */
  readonly axes: readonly [names: string, counts: string];
  /** A row per bar, in the order in which they stand. */
  readonly values: readonly Datum[];
  /** The color of each bar. */
  readonly colors: readonly string[];
}

/** A bar for each of a few names, with its number on top. */
export function countBars(
  { title, subtitle, field, count, axes, values, colors }: CountBars,
  options: PlotOptions,
): VegaLiteSpec {
  const [namesTitle, countsTitle] = axes;
  const greatest = Math.max(1, ...values.map((row) => Number(row[count])));
  const chart = {
    title,
    subtitle,
    height: 260,
    values,
    encoding: {
      x: { field, type: "ordinal", sort: null, axis: namesAxis(namesTitle, options) },
      y: {
        field: count,
        type: "quantitative",
        scale: { domain: [0, 1.12 * greatest] }, // leaves room for the number on the highest bar
        axis: { ...verticalAxis(countsTitle, formats.count), tickMinStep: 1 },
      },
    },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          color: {
            field,
            type: "nominal",
            scale: { domain: values.map((row) => row[field]!), range: colors },
            legend: null,
          },
        },
      },
      {
        mark: { type: "text", dy: -8 },
        encoding: { text: { field: count, type: "quantitative", format: formats.count } },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
