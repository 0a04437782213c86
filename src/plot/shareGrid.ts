import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, type ColorRange, fitsText, heatFill } from "./heatCells.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** What a grid of shares by cohort says about itself. */
interface ShareGrid {
  readonly title: string;
  readonly subtitle: string;
  /** How many rows there are and what they are counted in, and the pixels that their names take. */
  readonly rows: readonly [number: number, countedIn: string, labelWidth: number];
  /** How many columns there are, their field and the title of their axis. */
  readonly columns: readonly [number: number, field: string, title: string];
  /** Cells of `cohort`, the field of the columns and `rate`. */
  readonly values: readonly (Datum & { readonly rate: number })[];
}

/** Shares as a heatmap: a row per cohort, with percentages where the width leaves room. */
export function shareGrid({ title, subtitle, rows, columns, values }: ShareGrid, options: PlotOptions): VegaLiteSpec {
  const [rowCount, countedIn, labelWidth] = rows;
  const [columnCount, field, columnsTitle] = columns;
  const range = rangeOf(values.map(({ rate }) => rate));
  const text = { field: "text", type: "nominal" } as const;
  const chart = {
    title,
    subtitle,
    height: Math.min(1200, 136 + 21 * rowCount),
    values: values.map((cell) => ({ ...cell, text: String(Math.round(cell.rate * 100)) })),
    encoding: {
      x: { field, type: "ordinal", axis: columnsAxis(columnsTitle, options) },
      y: { field: "cohort", type: "ordinal", sort: null, axis: rowsAxis(["Cohort", `(${countedIn})`]) },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
        encoding: { fill: heatFill("rate", range, "Share (%)", formats.percent, options) },
      },
      ...(fitsText(columnCount, labelWidth, 23, options) ? [cellText(text, "rate", range, [])] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

/** From zero, or the lowest rate where it is negative, to the highest. */
function rangeOf(rates: readonly number[]): ColorRange {
  const low = Math.min(0, ...rates);
  const high = Math.max(0, ...rates);
  return { low, high: high > low ? high : 1 };
}
