import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** What an answer to "how likely are you to recommend us?" makes of the respondent. */
export type NpsCategory = "promoter" | "passive" | "detractor";

/**
 * The NPS category of one answer on the scale from 0 to 10: 0 to 6 is a detractor, 7 and 8 are passive, 9 and 10 are
 * promoters.
 *
 * @param score - A whole number from 0 to 10.
 * @throws {@link MetricError} when the score is fractional or outside the scale.
 * @see [reichheld-2003] in docs/references.md
 * @example
 * ```ts
 * npsCategory(9); //=> "promoter"
 * npsCategory(6); //=> "detractor"
 * ```
 */
export function npsCategory(score: number): NpsCategory {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["score"], score, { min: 0, max: 10, whole: true });
  throwIfAny(issues);
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}
