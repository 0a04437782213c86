import { CountedIssues } from "../core/countedIssues.ts";
import { ratio } from "../core/ratio.ts";
import { checkWeight } from "./checkWeight.ts";
import { checkAnswer } from "./checkAnswer.ts";
import type { NpsCounts } from "./nps.ts";
import { categoryOf } from "./npsCategory.ts";
import { checkScale, type NpsScale, standardScale } from "./scale.ts";
import { varianceOf } from "./varianceOf.ts";

/** An answer and how much it counts. */
export interface WeightedAnswer {
  /** The answer, a whole number of the scale. */
  readonly score: number;
  /** What it counts for, 10^−6 to 10^12. */
  readonly weight: number;
}

/** How weighted answers are read. */
export interface WeightedNpsOptions {
  /** Another scale than 0 to 10, with its cut-points. */
  readonly scale?: NpsScale;
}

/** A weighted score; promoters, passives and detractors are sums of weights. */
export interface WeightedNps extends NpsCounts {
  /** Always `"weightedNps"`. */
  readonly kind: "weightedNps";
  /** The score, −100 to 100; `null` without respondents. */
  readonly score: number | null;
  /** All weights. */
  readonly total: number;
  /** Respondents. */
  readonly respondents: number;
  /** How many answers of equal weight would tell as much. */
  readonly effectiveTotal: number;
  /** Variance of one answer scored +1, 0 or −1; `null` without respondents. */
  readonly variance: number | null;
  /** Standard error of the score, in points; `null` without respondents. */
  readonly standardError: number | null;
}

/**
 * Net Promoter Score of answers that count differently, because some groups answered less often than others.
 *
 * $$ s = \frac{\sum_{\text{promoters}} w - \sum_{\text{detractors}} w}{\sum w}, \qquad
 * n_{\text{eff}} = \frac{(\sum w)^2}{\sum w^2}, \qquad \mathrm{SE} = 100 \sqrt{\mathrm{Var} / n_{\text{eff}}} $$
 *
 * {@link npsInterval} and {@link npsDifference} take the result. Unequal weights cost precision: the effective number of
 * answers is at most the number of respondents.
 *
 * @param answers - The answers with their weights, on any scale of weights.
 * @param options - Another scale of answers.
 * @throws {@link MetricError} when an answer, a weight or the scale cannot be used.
 * @see [kish-1965] in docs/references.md
 * @example
 * ```ts
 * const answers = [10, 9, 7, 3].map((score, i) => ({ score, weight: i === 3 ? 3 : 1 }));
 * const { score, effectiveTotal } = weightedNps(answers);
 * [score?.toFixed(2), effectiveTotal]; //=> ["-16.67", 3]
 * ```
 */
export function weightedNps(
  answers: Iterable<WeightedAnswer>,
  { scale = standardScale }: WeightedNpsOptions = {},
): WeightedNps {
  const issues = new CountedIssues();
  checkScale(issues, scale);
  issues.throwIfAny();
  const weights = { promoter: 0, passive: 0, detractor: 0 };
  let squares = 0;
  let respondents = 0;
  for (const answer of answers) {
    const { score, weight } = Object(answer) as WeightedAnswer;
    checkWeight(issues, ["answers", respondents, "weight"], weight);
    if (checkAnswer(issues, ["answers", respondents, "score"], score, scale))
      weights[categoryOf(score, scale)] += weight;
    squares += weight * weight;
    respondents += 1;
  }
  issues.throwIfAny();
  const { promoter: promoters, passive: passives, detractor: detractors } = weights;
  const total = promoters + passives + detractors;
  const score = ratio(100 * (promoters - detractors), total);
  const counted = { kind: "weightedNps", score, promoters, passives, detractors, total, respondents } as const;
  if (score === null) return { ...counted, effectiveTotal: 0, variance: null, standardError: null };
  const effectiveTotal = total ** 2 / squares;
  const variance = varianceOf(counted, total);
  return { ...counted, effectiveTotal, variance, standardError: 100 * Math.sqrt(variance / effectiveTotal) };
}
