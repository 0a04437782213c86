import { checkNumber } from "../core/check.ts";
import { checkConfidence, halfWidth } from "../core/confidence.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { normalQuantile } from "../numeric/normalQuantile.ts";
import type { NpsPowerOptions } from "./npsPower.ts";
import { answerVariance, scoreDifference } from "./scoreRanges.ts";

/** What a comparison of two surveys is planned for. */
export interface NpsDifferenceSampleSizeOptions extends NpsPowerOptions {
  /** How probable it shall be that the difference is found, from 0.5 to below 1; 0.8 unless given. */
  readonly power?: number;
}

const leastDifference = 0.001;

/**
 * How many answers each of two surveys needs for a difference of so many points to be found.
 *
 * $$ n = 2 \, \mathrm{Var} \Bigl(\frac{z_{1 - \alpha / 2} + z_{\text{power}}}{\delta}\Bigr)^2 $$
 *
 * with δ the difference over a hundred, rounded up. {@link npsPower} tells the power of other sizes.
 *
 * @param difference - The difference to be found, in points.
 * @param options - Power, coverage of the interval and variance of an answer.
 * @returns Answers of each survey.
 * @throws {@link MetricError} when an argument is out of range, or the difference is nearly zero.
 * @see [cohen-1988] in docs/references.md
 * @example
 * ```ts
 * npsDifferenceSampleSize(10, { variance: 0.6 }); //=> 942
 * ```
 */
export function npsDifferenceSampleSize(difference: number, options: NpsDifferenceSampleSizeOptions = {}): number {
  const { power = 0.8, confidence = 0.95, variance = 1 } = options;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["difference"], difference, scoreDifference);
  if (Math.abs(difference) < leastDifference) {
    issues.push(
      makeIssue("out_of_range", ["difference"], `at least ${leastDifference} on either side of 0`, difference),
    );
  }
  checkNumber(issues, ["power"], power, { min: 0.5, max: 1 - 1e-9 });
  checkConfidence(issues, confidence);
  checkNumber(issues, ["variance"], variance, answerVariance);
  throwIfAny(issues);
  const reach = halfWidth(confidence) + normalQuantile(power);
  return Math.ceil(2 * variance * (reach / (difference / 100)) ** 2);
}
