import { defaultWidth, isNarrow } from "./look.ts";
import type { JsonObject, PlotOptions } from "./spec.ts";

/** The legend of lines with names of the user's own, two side by side where there is room; none for a single line. */
export function lineLegend(names: readonly string[], options: PlotOptions): JsonObject | null {
  if (names.length <= 1) return null;
  const { width = defaultWidth } = options;
  const columns = isNarrow(options) ? 1 : 2;
  return {
    title: null,
    symbolType: "stroke",
    symbolSize: 250,
    symbolOpacity: 1,
    columns,
    labelLimit: (0.7 * width) / columns,
  };
}
