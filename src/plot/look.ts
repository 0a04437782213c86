import { ink } from "./palette.ts";
import type { JsonObject, PlotOptions } from "./spec.ts";

/** Width of a chart where none is given. */
export const defaultWidth = 640;

/** Pixels around a chart. */
export const padding = 6;
export const titleSize = 14;
export const lineHeight = 16;
export const textSize = 11; // readable at 360 pixels, and small enough for twelve months of labels

/** Whether a chart is as narrow as on a phone, so that legends go downwards and axes have fewer labels. */
export function isNarrow({ width = defaultWidth }: PlotOptions): boolean {
  return width < 440;
}

/** Fonts, colours and places of what all charts have. */
export const look = (options: PlotOptions): JsonObject => ({
  background: "white",
  padding,
  font: "sans-serif",
  view: { stroke: null },
  title: { anchor: "start", frame: "bounds", fontSize: titleSize, subtitleFontSize: textSize, offset: 10 },
  axis: {
    labelFontSize: textSize,
    titleFontSize: textSize,
    titleFontWeight: "normal",
    labelColor: ink.text,
    titleColor: ink.text,
    domainColor: ink.axis,
    tickColor: ink.axis,
    gridColor: ink.grid,
    labelSeparation: 6,
  },
  axisX: { titleAnchor: "end" },
  legend: {
    orient: "bottom",
    direction: isNarrow(options) ? "vertical" : "horizontal",
    labelFontSize: textSize,
    titleFontSize: textSize,
    titleFontWeight: "normal",
    labelColor: ink.text,
    titleColor: ink.text,
    labelLimit: 0,
    titleLimit: 0,
  },
});
