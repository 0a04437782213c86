import { ratio } from "../../core/ratio.ts";

/** A rate with what it was computed from. */
export interface MetricRate {
  /** Numerator over denominator; `null` where that has no meaning. */
  readonly value: number | null;
  /** What is counted. */
  readonly numerator: number | null;
  /** What it is counted against. */
  readonly denominator: number | null;
  /** Why there is no value: there is nothing to divide by, or a number that only the caller knows was not given. */
  readonly reason: "emptyBase" | "notGiven" | null;
}

/** A rate; a side that is `undefined` was not given. */
export function metricRate(numerator: number | undefined, denominator: number | undefined): MetricRate {
  if (numerator === undefined || denominator === undefined) {
    return { value: null, numerator: numerator ?? null, denominator: denominator ?? null, reason: "notGiven" };
  }
  const value = ratio(numerator, denominator);
  return { value, numerator, denominator, reason: value === null ? "emptyBase" : null };
}
