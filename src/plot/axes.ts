import { defaultWidth, isNarrow, padding, textSize } from "./look.ts";
import type { Datum, JsonObject, PlotOptions } from "./spec.ts";
import { wrapText } from "./wrapText.ts";

/** How axes and labels write numbers: shares in percent, counts and money with thousands apart. */
export const formats = { percent: ".0%", tenthPercent: ".1%", count: ",d", money: ",~f" } as const;

/** A share in percent, to a tenth. */
export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** A horizontal axis of numbers. */
export function numbersAxis(title: string, format: string, options: PlotOptions): JsonObject {
  return { title: titleBelow(title, options), format, tickCount: isNarrow(options) ? 3 : 6 };
}

/** A horizontal axis of names; where they do not fit, every other one stays. */
export function namesAxis(title: string, options: PlotOptions): JsonObject {
  return { title: titleBelow(title, options), labelAngle: 0, labelOverlap: "parity", grid: false };
}

/** A vertical axis of numbers with its title level above it, where it takes no width. */
export function verticalAxis(title: string, format: string): JsonObject {
  return { title, format, tickCount: 5, titleAngle: 0, titleAnchor: "end", titleAlign: "left", titleX: 0, titleY: -10 };
}

/** The scale of a field: where it has no values at all, Vega knows no bounds. */
export function scaleOf(field: string, rows: readonly Datum[]): JsonObject {
  return rows.some((row) => row[field] !== null) ? { zero: true } : { domain: [0, 1] };
}

/** The axis of the names of bars that lie beside them, cut at so many pixels; at 0 they take what they need. */
export function barNamesAxis(labelLimit: number): JsonObject {
  return { title: null, labelLimit, domain: false, ticks: false };
}

/** Rows with labels of the user's own, from the top down; a row without a mark keeps its place. */
export function labeledRows(rows: readonly { readonly label: string }[], options: PlotOptions): JsonObject {
  return {
    field: "label",
    type: "nominal",
    scale: { domain: rows.map(({ label }) => label) },
    axis: barNamesAxis(0.4 * (options.width ?? defaultWidth)),
  };
}

/** The axis of the columns of a grid. */
export function columnsAxis(title: string, options: PlotOptions): JsonObject {
  return { ...namesAxis(title, options), domain: false, ticks: false };
}

/** The axis of the rows of a grid, with its title level above the names. */
export function rowsAxis(title: readonly string[]): JsonObject {
  return {
    title,
    titleAngle: 0,
    titleAnchor: "end",
    titleAlign: "right",
    titleX: -4,
    titleY: 8 - 14 * title.length,
    labelOverlap: "parity",
    domain: false,
    ticks: false,
  };
}

/** Words with the unit of money, for an axis title: `Revenue (EUR, major units)`. */
export function moneyTitle(what: string, currency: string | undefined): string {
  return `${what} (${currency === undefined ? "" : `${currency}, `}major units)`;
}

/** A title below a horizontal axis; it ends where the axis does and may begin left of it. */
function titleBelow(title: string, { width = defaultWidth }: PlotOptions): readonly string[] {
  return wrapText(title, width - 2 * padding, textSize);
}
