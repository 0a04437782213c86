import { checkFields, count } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { countAnswers } from "./countAnswers.ts";
import { finitePopulationFactor } from "./finitePopulationFactor.ts";
import { checkScale, type NpsScale, standardScale } from "./scale.ts";
import { varianceOf } from "./varianceOf.ts";

/** Respondents by category. */
export interface NpsCounts {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers of 0 to 6. */
  readonly detractors: number;
}

/** How answers are scored. */
export interface NpsOptions {
  /** Another scale than 0 to 10, with its cut-points. */
  readonly scale?: NpsScale;
  /** How many people might have answered, respondents included: the finite-population correction of the standard error. */
  readonly populationSize?: number;
}

/** A Net Promoter Score and what it was computed from. */
export interface NpsResult extends NpsCounts {
  /** The score, −100 to 100; `null` without respondents. */
  readonly score: number | null;
  /** Respondents in all. */
  readonly total: number;
  /** Variance of one answer scored +1, 0 or −1; `null` without respondents. */
  readonly variance: number | null;
  /** Standard error of the score, in points; `null` without respondents. */
  readonly standardError: number | null;
}

/**
 * Net Promoter Score: the share of promoters less the share of detractors, times a hundred.
 *
 * $$ s = p - d, \quad \mathrm{Var} = p + d - s^2, \quad \mathrm{SE} = 100\sqrt{\mathrm{Var} / n} $$
 *
 * With a `populationSize` N the standard error is multiplied by $\sqrt{(N - n) / (N - 1)}$.
 *
 * @param responses - The answers, whole numbers from 0 to 10 or of another `scale`, or the respondents already counted
 * by category.
 * @param options - Another scale, and the size of the population.
 * @returns The score in points with its counts, variance (on the ±1 scale) and standard error (in points).
 * @throws {@link MetricError} when an answer is fractional or outside the scale, a count negative or fractional, the
 * scale cannot be used, or the population is smaller than the survey.
 * @see [reichheld-2003], [rocks-2016] in docs/references.md
 * @example
 * ```ts
 * nps([10, 9, 8, 3]).score; //=> 25
 * nps({ promoters: 162, passives: 108, detractors: 54 }).standardError?.toFixed(4); //=> "4.1409"
 * nps([5, 4, 2], { scale: { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 } }).score; //=> 0
 * ```
 */
export function nps(
  responses: Iterable<number> | NpsCounts,
  { scale = standardScale, populationSize }: NpsOptions = {},
): NpsResult {
  const counts = isIterable(responses) ? countCategories(responses, scale) : responses;
  checkFields(counts, ["promoters", "passives", "detractors"], count);
  const { promoters, passives, detractors } = counts;
  const total = promoters + passives + detractors;
  const correction = finitePopulationFactor(total, populationSize);
  const score = ratio(100 * (promoters - detractors), total);
  if (score === null) return { score, promoters, passives, detractors, total, variance: null, standardError: null };
  const variance = varianceOf(counts, total);
  const standardError = 100 * Math.sqrt(variance / total) * correction;
  return { score, promoters, passives, detractors, total, variance, standardError };
}

function isIterable(responses: Iterable<number> | NpsCounts): responses is Iterable<number> {
  return Symbol.iterator in Object(responses);
}

function countCategories(scores: Iterable<number>, scale: NpsScale): NpsCounts {
  const issues: MetricIssue[] = [];
  checkScale(issues, scale);
  throwIfAny(issues);
  const counts = countAnswers(scores, scale);
  const sum = (from: number, to: number): number =>
    counts.subarray(from - scale.min, to + 1 - scale.min).reduce((total, n) => total + n, 0);
  return {
    promoters: sum(scale.promoterFrom, scale.max),
    passives: sum(scale.detractorTo + 1, scale.promoterFrom - 1),
    detractors: sum(scale.min, scale.detractorTo),
  };
}
