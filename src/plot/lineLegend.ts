import { defaultWidth, isNarrow } from "./look.ts";
import { lineColors } from "./palette.ts";
import type { JsonObject, PlotOptions } from "./spec.ts";

/** A legend of strokes. */
export const strokes = { symbolType: "stroke", symbolSize: 250 } as const;

/** Lines with names of the user's own, told apart by colour. */
export function lineColor(names: readonly string[], options: PlotOptions): JsonObject {
  return {
    field: "line",
    type: "nominal",
    scale: { domain: names, range: lineColors(names.length) },
    legend: lineLegend(names, options),
  };
}

/** The legend of such lines, two side by side where there is room; none for a single line. */
export function lineLegend(names: readonly string[], options: PlotOptions): JsonObject | null {
  if (names.length <= 1) return null;
  const { width = defaultWidth } = options;
  const columns = isNarrow(options) ? 1 : 2;
  return { title: null, ...strokes, symbolOpacity: 1, columns, labelLimit: (0.7 * width) / columns };
}
