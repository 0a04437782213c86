import { checkNumber, count } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { normalTail } from "../numeric/normalTail.ts";
import { answerVariance, scoreDifference } from "./scoreRanges.ts";

/** Answers that two surveys will have. */
export interface NpsSurveySizes {
  /** Of the first survey. */
  readonly a: number;
  /** Of the second survey. */
  readonly b: number;
}

/** How two surveys will be compared. */
export interface NpsPowerOptions extends ConfidenceOptions {
  /** Variance of one answer scored +1, 0 or −1, in both surveys; 1, the worst case, unless given. */
  readonly variance?: number;
}

/**
 * The power of a comparison: how probable it is that {@link npsDifference} will find a difference that is there.
 *
 * $$ \Phi\Bigl(\frac{\delta}{\mathrm{SE}} - z\Bigr) + \Phi\Bigl(-\frac{\delta}{\mathrm{SE}} - z\Bigr), \qquad
 * \mathrm{SE} = \sqrt{\mathrm{Var} \Bigl(\frac{1}{n_a} + \frac{1}{n_b}\Bigr)} $$
 *
 * with δ the difference over a hundred. A difference counts as found when the interval leaves out zero.
 *
 * @param difference - The difference in truth, in points.
 * @param sizes - Answers of the two surveys.
 * @param options - Coverage of the interval and variance of an answer.
 * @returns A probability; without a difference, one less the coverage: false alarms.
 * @throws {@link MetricError} when an argument is out of range.
 * @see [cohen-1988] in docs/references.md
 * @example
 * ```ts
 * npsPower(10, { a: 400, b: 400 }, { variance: 0.6 }).toFixed(3); //=> "0.447"
 * ```
 */
export function npsPower(difference: number, sizes: NpsSurveySizes, options: NpsPowerOptions = {}): number {
  const { confidence = 0.95, variance = 1 } = options;
  const { a, b } = Object(sizes) as NpsSurveySizes;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["difference"], difference, scoreDifference);
  checkNumber(issues, ["sizes", "a"], a, { ...count, min: 1 });
  checkNumber(issues, ["sizes", "b"], b, { ...count, min: 1 });
  checkConfidence(issues, confidence);
  checkNumber(issues, ["variance"], variance, answerVariance);
  throwIfAny(issues);
  const effect = difference / 100 / Math.sqrt(variance * (1 / a + 1 / b));
  const width = halfWidth(confidence);
  return normalTail(width - effect) + normalTail(width + effect);
}
