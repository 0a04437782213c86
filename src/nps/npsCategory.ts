import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkScale, type NpsScale, standardScale } from "./scale.ts";

/** What an answer to "how likely are you to recommend us?" makes of the respondent. */
export type NpsCategory = "promoter" | "passive" | "detractor";

/**
 * The NPS category of one answer: on the scale from 0 to 10, 0 to 6 is a detractor, 7 and 8 are passive, 9 and 10 are
 * promoters. On another scale the cut-points are yours.
 *
 * @param score - A whole number of the scale.
 * @param scale - Another scale than 0 to 10.
 * @throws {@link MetricError} when the score is fractional or outside the scale, or the scale cannot be used.
 * @see [reichheld-2003] in docs/references.md
 * @example
 * ```ts
 * npsCategory(9); //=> "promoter"
 * npsCategory(6); //=> "detractor"
 * npsCategory(4, { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 }); //=> "passive"
 * ```
 */
export function npsCategory(score: number, scale: NpsScale = standardScale): NpsCategory {
  const issues: MetricIssue[] = [];
  checkScale(issues, scale);
  throwIfAny(issues);
  checkNumber(issues, ["score"], score, { min: scale.min, max: scale.max, whole: true });
  throwIfAny(issues);
  return categoryOf(score, scale);
}

/** The category of what is known to be an answer of the scale. */
export function categoryOf(score: number, { detractorTo, promoterFrom }: NpsScale): NpsCategory {
  if (score >= promoterFrom) return "promoter";
  return score <= detractorTo ? "detractor" : "passive";
}
