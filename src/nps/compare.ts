import { halfWidth } from "../core/confidence.ts";
import { chiSquareTail } from "../numeric/chiSquareTail.ts";
import type { NpsReason } from "./estimate.ts";

/** Whether a difference of two scores is more than chance. */
export interface NpsComparison {
  /** Coverage of the interval. */
  readonly confidence: number;
  /** The difference in points; `null` where a survey has no score. */
  readonly difference: number | null;
  /** Its standard error in points. */
  readonly standardError: number | null;
  /** Lower confidence bound of the difference, at least −200. */
  readonly lower: number | null;
  /** Upper confidence bound of the difference, at most 200. */
  readonly upper: number | null;
  /** The difference in standard errors. */
  readonly statistic: number | null;
  /** Probability of a difference at least so large, on either side, if there were none in truth. */
  readonly pValue: number | null;
  /** Why there is no statistic; `null` where there is one. */
  readonly reason: NpsReason | null;
}

const most = 200;

/** Compares by the normal distribution; the difference is `null` where there is nothing to compare. */
export function compare(difference: number | null, standardError: number, confidence: number): NpsComparison {
  if (difference === null) {
    const nothing = { difference, standardError: null, lower: null, upper: null, statistic: null, pValue: null };
    return { confidence, ...nothing, reason: "emptyBase" };
  }
  const width = halfWidth(confidence) * standardError;
  const bounds = { lower: Math.max(-most, difference - width), upper: Math.min(most, difference + width) };
  const found = { confidence, difference, standardError, ...bounds };
  const statistic = difference / standardError;
  if (!Number.isFinite(statistic)) return { ...found, statistic: null, pValue: null, reason: "insufficientData" };
  return { ...found, statistic, pValue: chiSquareTail(statistic ** 2, 1), reason: null };
}
