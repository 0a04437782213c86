import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { countAnswers } from "./countAnswers.ts";
import { type AnswerScale, checkCuts } from "./scale.ts";

/** A customer effort score as a mean. */
export interface CesMean {
  /** Always `"cesMean"`. */
  readonly kind: "cesMean";
  /** Mean of the answers; `null` without any. */
  readonly mean: number | null;
  /** Standard error of the mean; `null` with fewer than two answers. */
  readonly standardError: number | null;
  /** How many answered. */
  readonly total: number;
  /** How often each answer was given, from the least of the scale to the greatest. */
  readonly counts: readonly number[];
  /** The scale. */
  readonly scale: AnswerScale;
}

/** How effort was asked. */
export interface CesMeanOptions {
  /** Another scale than 1 to 7. */
  readonly scale?: AnswerScale;
}

/**
 * Customer effort score (CES) as a mean: of the answers how easy it was made for them, 1 to 7 unless another scale is given.
 *
 * $$ \bar x = \frac{1}{n} \sum x_i, \qquad \mathrm{SE} = \sqrt{\frac{\sum (x_i - \bar x)^2}{n (n - 1)}} $$
 *
 * Other vendors give the share of good answers instead: {@link cesShare}. The two cannot be compared.
 *
 * @param scores - The answers, whole numbers of the scale.
 * @param options - Another scale.
 * @throws {@link MetricError} when an answer or the scale cannot be used.
 * @see [dixon-2010], [nicereply-ces-2026] in docs/references.md
 * @example
 * ```ts
 * const { mean, standardError } = cesMean([7, 6, 5, 4, 2]);
 * [mean, standardError?.toFixed(3)]; //=> [4.8, "0.860"]
 * ```
 */
export function cesMean(scores: Iterable<number>, { scale = sevenPoints }: CesMeanOptions = {}): CesMean {
  const issues: MetricIssue[] = [];
  checkCuts(issues, scale, { min: 0, max: 1 });
  throwIfAny(issues);
  const { min, max } = scale;
  const counts = Array.from(countAnswers(scores, scale));
  const total = counts.reduce((sum, n) => sum + n, 0);
  const mean = ratio(
    counts.reduce((sum, n, i) => sum + n * (min + i), 0),
    total,
  );
  const squares = counts.reduce((sum, n, i) => sum + n * (min + i - (mean ?? 0)) ** 2, 0);
  const standardError = total < 2 ? null : Math.sqrt(squares / total / (total - 1));
  return { kind: "cesMean", mean, standardError, total, counts, scale: { min, max } };
}

const sevenPoints: AnswerScale = { min: 1, max: 7 };
