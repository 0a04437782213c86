import { checkFields, count } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { ratio } from "../core/ratio.ts";

/** Respondents by category. */
export interface NpsCounts {
  /** Answers of 9 and 10. */
  readonly promoters: number;
  /** Answers of 7 and 8. */
  readonly passives: number;
  /** Answers of 0 to 6. */
  readonly detractors: number;
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
 * @param responses - The answers, whole numbers from 0 to 10, or the respondents already counted by category.
 * @returns The score in points with its counts, variance (on the ±1 scale) and standard error (in points).
 * @throws {@link MetricError} when an answer is fractional or outside 0 to 10, or a count negative or fractional.
 * @see [reichheld-2003], [rocks-2016] in docs/references.md
 * @example
 * ```ts
 * nps([10, 9, 8, 3]).score; //=> 25
 * nps({ promoters: 162, passives: 108, detractors: 54 }).standardError?.toFixed(4); //=> "4.1409"
 * ```
 */
export function nps(responses: Iterable<number> | NpsCounts): NpsResult {
  const counts = isIterable(responses) ? countCategories(responses) : responses;
  checkFields(counts, ["promoters", "passives", "detractors"], count);
  const { promoters, passives, detractors } = counts;
  const total = promoters + passives + detractors;
  const score = ratio(100 * (promoters - detractors), total);
  if (score === null) return { score, promoters, passives, detractors, total, variance: null, standardError: null };
  // (p + d) − (p − d)² over a common denominator: exact at 0 where every answer is alike.
  const variance = ((promoters + detractors) * total - (promoters - detractors) ** 2) / total ** 2;
  const standardError = 100 * Math.sqrt(variance / total);
  return { score, promoters, passives, detractors, total, variance, standardError };
}

function isIterable(responses: Iterable<number> | NpsCounts): responses is Iterable<number> {
  return Symbol.iterator in Object(responses);
}

function countCategories(scores: Iterable<number>): NpsCounts {
  const counts = new Float64Array(11);
  const issues = new CountedIssues();
  let row = 0;
  for (const score of scores) {
    if (Number.isInteger(score) && score >= 0 && score <= 10) counts[score]! += 1;
    else issues.push(makeIssue("out_of_range", ["scores", row], "a whole number from 0 to 10", score));
    row += 1;
  }
  issues.throwIfAny();
  const detractors = counts.subarray(0, 7).reduce((sum, n) => sum + n);
  return { promoters: counts[9]! + counts[10]!, passives: counts[7]! + counts[8]!, detractors };
}
