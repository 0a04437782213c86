import type { JsonObject } from "./spec.ts";

/**
 * Colours that people with any of the common colour vision deficiencies can tell apart.
 *
 * @see [okabe-ito-2008] in docs/references.md
 */
export const palette = {
  blue: "#0072B2",
  orange: "#E69F00",
  vermilion: "#D55E00",
  grey: "#BBBBBB", // ours: neutral beside blue and vermilion, and lighter than both
} as const;

/** The colour of detractors, passives and promoters under their names, on every chart that tells them apart. */
export function npsColor(
  names: readonly string[],
  legend: { readonly title: null } | null = { title: null },
): JsonObject {
  const scale = { domain: names, range: [palette.vermilion, palette.grey, palette.blue] };
  return { field: "category", type: "nominal", scale, legend };
}

/** Greys for what carries no value. */
export const ink = { text: "#222222", axis: "#767676", grid: "#E5E5E5", empty: "#EBEBEB" } as const;

/** From low to high, ever darker, so that it reads in print and without colour. */
export const sequential: readonly [string, string, string] = ["#E3F0F8", palette.blue, "#00253D"];

/** From here on along the sequential colours white text is easier to read than black (contrast 4.5 on either side). */
export const darkFrom = 0.46;

/** The sequential colour at a share of its way, 0 to 1. */
export function sequentialColor(share: number): string {
  const from = share < 0.5 ? 0 : 1;
  const part = share * 2 - from;
  const [low, high] = [channels(sequential[from]), channels(sequential[from + 1]!)];
  const mixed = low.map((value, i) => Math.round(value + part * (high[i]! - value)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Colours of lines that mean no order. */
export const strongColors: readonly string[] = [palette.blue, palette.vermilion, palette.orange];

/** A colour for each line; where they are more than a few, shades from light to dark. */
export function lineColors(count: number): readonly string[] {
  if (count <= strongColors.length) return strongColors.slice(0, count);
  return Array.from({ length: count }, (_, i) => sequentialColor(0.25 + (0.75 * i) / (count - 1)));
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
