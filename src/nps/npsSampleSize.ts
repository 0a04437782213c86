import { checkNumber, count } from "../core/check.ts";
import { checkConfidence, type ConfidenceOptions, halfWidth } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { answerVariance } from "./scoreRanges.ts";

/** What a survey is planned for. */
export interface NpsSampleSizeOptions extends ConfidenceOptions {
  /** Variance of one answer scored +1, 0 or −1, from an earlier survey; 1, the worst case, unless given. */
  readonly variance?: number;
  /** How many people there are to ask; without end unless given. */
  readonly populationSize?: number;
}

/**
 * How many answers a score needs to be known to a margin of so many points on either side.
 *
 * $$ n_0 = \frac{z^2 \, \mathrm{Var}}{E^2}, \qquad n = \frac{n_0 N}{n_0 + N - 1} $$
 *
 * with E the margin over a hundred and N the `populationSize`, rounded up. The worst case has as many promoters as
 * detractors and no passives; the variance of real surveys is mostly between 0.4 and 0.8.
 *
 * @param margin - Half the width of the interval, in points.
 * @param options - Coverage, variance, and size of the population.
 * @returns Answers, not invitations: divide by the response rate that you expect.
 * @throws {@link MetricError} when an argument is out of range.
 * @see [rocks-2016], [cochran-1977] in docs/references.md
 * @example
 * ```ts
 * npsSampleSize(5); //=> 1537
 * npsSampleSize(5, { variance: 0.6 }); //=> 922
 * npsSampleSize(5, { populationSize: 1000 }); //=> 607
 * ```
 */
export function npsSampleSize(margin: number, options: NpsSampleSizeOptions = {}): number {
  const { confidence = 0.95, variance = 1, populationSize } = options;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["margin"], margin, { min: 0.001, max: 100 });
  checkConfidence(issues, confidence);
  checkNumber(issues, ["variance"], variance, answerVariance);
  if (populationSize !== undefined) checkNumber(issues, ["populationSize"], populationSize, { ...count, min: 1 });
  throwIfAny(issues);
  const needed = variance * (halfWidth(confidence) / (margin / 100)) ** 2;
  if (populationSize === undefined) return Math.ceil(needed);
  return Math.ceil((needed * populationSize) / (needed + populationSize - 1));
}
