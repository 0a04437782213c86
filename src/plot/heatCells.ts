import { darkFrom, sequential } from "./palette.ts";
import { defaultWidth, isNarrow } from "./look.ts";
import type { JsonObject, PlotOptions } from "./spec.ts";

/** The least and greatest value that colours run over. */
export interface ColorRange {
  readonly low: number;
  readonly high: number;
}

/** Fills cells by a field, ever darker from low to high. */
export function heatFill(
  field: string,
  { low, high }: ColorRange,
  title: string,
  format: string,
  options: PlotOptions,
): JsonObject {
  return {
    field,
    type: "quantitative",
    scale: { domain: [low, (low + high) / 2, high], range: sequential, zero: false },
    legend: {
      title,
      format,
      direction: "horizontal",
      gradientLength: isNarrow(options) ? 110 : 160,
      gradientThickness: 10,
    },
  };
}

/** Text in cells, white on the dark ones; `canBeDark` says which cells are filled by the field at all. */
export function cellText(
  text: JsonObject,
  field: string,
  { low, high }: ColorRange,
  canBeDark: readonly JsonObject[],
): JsonObject {
  const isDark = { and: [...canBeDark, { field, gte: low + darkFrom * (high - low) }] };
  return {
    mark: { type: "text", fontSize: 10 },
    encoding: { text, color: { condition: { test: isDark, value: "white" }, value: "black" } },
  };
}

/** Whether so many columns leave each the room for a text of so many pixels. */
export function fitsText(columns: number, labelWidth: number, textWidth: number, options: PlotOptions): boolean {
  return ((options.width ?? defaultWidth) - labelWidth) / columns >= textWidth;
}
