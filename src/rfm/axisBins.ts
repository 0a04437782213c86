/** A number for each axis. */
export interface AxisBins {
  /** Recency. */
  readonly r: number;
  /** Frequency. */
  readonly f: number;
  /** Monetary value. */
  readonly m: number;
}

/** The axes, in the order of a score such as 5-4-1. */
export const axes = ["r", "f", "m"] as const;

/** The name of an axis as options and results have it. */
export type Axis = (typeof axes)[number];

/** One number for all axes as one for each. */
export function axisBins(bins: number | AxisBins): AxisBins {
  return typeof bins === "object" ? bins : { r: bins, f: bins, m: bins };
}

/** Bins as a message names them. */
export function binsText({ r, f, m }: AxisBins): string {
  return r === f && f === m ? String(r) : `r ${r}, f ${f}, m ${m}`;
}
