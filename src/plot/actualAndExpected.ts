import { palette } from "./palette.ts";
import type { JsonObject } from "./spec.ts";

/** What was seen and what a model says of it, as charts name them. */
export const series = ["Actual", "Expected by the model"] as const;

/** Both told apart by colour, with symbols of this kind in the legend. */
export function seriesColor(symbols: JsonObject = {}): JsonObject {
  return {
    field: "series",
    type: "nominal",
    scale: { domain: series, range: [palette.blue, palette.orange] },
    legend: { title: null, ...symbols },
  };
}
