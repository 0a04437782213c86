import type { RevenueRetentionReason } from "./revenueRetention.ts";

/** The two sides of a rate, in micro-units, and why there may be none. */
export interface Fraction {
  numerator: number;
  denominator: number;
  /** Whether the span begins before the history. */
  isTooEarly: boolean;
  /** Whether a credit has made the rate meaningless. */
  isUndone: boolean;
}

/** A fraction of nothing for each period; spans that begin before the first one are too early. */
export function makeFractions(periodCount: number, spanPeriods: number): Fraction[] {
  return Array.from({ length: periodCount }, (_, period) => {
    return { numerator: 0, denominator: 0, isTooEarly: period + 1 < spanPeriods, isUndone: false };
  });
}

/** The rate, or the reason why there is none. */
export function rateOf({ numerator, denominator, isTooEarly, isUndone }: Fraction): {
  readonly rate: number | null;
  readonly reason: RevenueRetentionReason | null;
} {
  if (isTooEarly) return { rate: null, reason: "insufficientData" };
  if (isUndone || denominator < 0) return { rate: null, reason: "negativeMrr" };
  return denominator === 0 ? { rate: null, reason: "zeroStart" } : { rate: numerator / denominator, reason: null };
}
