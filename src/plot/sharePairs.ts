import { formats, numbersAxis } from "./axes.ts";
import { isNarrow } from "./look.ts";
import { pairedBars } from "./pairedBars.ts";
import { ink, palette } from "./palette.ts";
import type { Datum, JsonObject, PlotOptions, VegaLiteSpec } from "./spec.ts";

/** What a chart of pairs of shares says about itself. */
interface SharePairs {
  readonly title: string;
  readonly subtitle: string;
  /** The field that names a pair. */
  readonly name: string;
  /** What the two shares are of; the field `of` tells which. */
  readonly pair: readonly [string, string];
  /** Rows of the name, `of` and `share`, in the order in which they are shown. */
  readonly values: readonly Datum[];
  /** What the tooltip tells before the share. */
  readonly tooltip: readonly JsonObject[];
}

/** Two bars for each name, its share of one thing beside its share of another. */
export function sharePairs(
  { title, subtitle, name, pair, values, tooltip }: SharePairs,
  options: PlotOptions,
): VegaLiteSpec {
  const shares = values.map((row) => Number(row["share"]));
  const [least, greatest] = [Math.min(0, ...shares), Math.max(0, ...shares)];
  const chart = {
    title,
    subtitle,
    height: 90 + 16 * values.length,
    pair: [name, 0],
    x: {
      field: "share",
      scale: { domain: [least, greatest * (isNarrow(options) ? 1.35 : 1.1)] }, // leaves room for the numbers beside the bars
      axis: numbersAxis("Share of the total (%)", formats.percent, options),
    },
    bars: [
      [pair[0], palette.blue],
      [pair[1], palette.orange],
    ],
    values,
    tooltip: [...tooltip, { field: "share", title: "Share", format: formats.tenthPercent }],
    over: [
      {
        mark: { type: "text", align: "left", dx: 3, fontSize: 10, color: ink.text },
        encoding: { text: { field: "share", type: "quantitative", format: formats.percent } },
      },
    ],
  } as const;
  return pairedBars(chart, options);
}
