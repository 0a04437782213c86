import { checkConfidence, type ConfidenceOptions } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import { compare, type NpsComparison } from "./compare.ts";
import { type NpsPair, readPairs } from "./readPairs.ts";
import { checkScale, type NpsScale, standardScale } from "./scale.ts";
import { categories, type NpsTransitionCounts } from "./transitionCounts.ts";

/** How pairs of answers are read and compared. */
export interface NpsPairedOptions extends ConfidenceOptions {
  /** Another scale than 0 to 10, with its cut-points. */
  readonly scale?: NpsScale;
}

/** A comparison of two answers of the same people. */
export interface NpsPairedDifference extends NpsComparison {
  /** Always `"npsPairedDifference"`. */
  readonly kind: "npsPairedDifference";
  /** Respondents with both answers. */
  readonly total: number;
  /** Score of the first answers. */
  readonly before: number | null;
  /** Score of the second answers. */
  readonly after: number | null;
  /** Respondents who moved to a better category. */
  readonly improved: number;
  /** Respondents who moved to a worse one. */
  readonly worsened: number;
}

/**
 * Whether the score of the same people changed by more than chance: the second answer less the first.
 *
 * Each respondent counts +1 as promoter, 0 as passive and −1 as detractor, and the change D of that number runs from −2 to
 * 2. With its mean and its spread over n respondents
 *
 * $$ z = \frac{\bar D}{\sqrt{(\overline{D^2} - \bar D^2) / n}} $$
 *
 * What people have in common with themselves drops out, so that a panel shows smaller changes than two samples do.
 *
 * @param pairs - Two answers per respondent, or respondents counted by both categories as {@link npsTransitions} does:
 * `counts[before][after]`.
 * @param options - Coverage of the interval, and another scale.
 * @returns The difference in points with its interval and two-sided p-value. Where all moved alike there is no statistic.
 * @throws {@link MetricError} when an answer, a count, the scale or the coverage cannot be used.
 * @see [agresti-2013] in docs/references.md
 * @example
 * ```ts
 * const answers = [[6, 9], [8, 9], [9, 9], [7, 8], [10, 7], [5, 7]];
 * const change = npsPairedDifference(answers.map(([before = 0, after = 0]) => ({ before, after })));
 * const { before, after, difference, improved, worsened } = change;
 * [before?.toFixed(1), after?.toFixed(1), difference?.toFixed(1), improved, worsened];
 * //=> ["0.0", "50.0", "50.0", 3, 1]
 * ```
 */
export function npsPairedDifference(
  pairs: Iterable<NpsPair> | NpsTransitionCounts,
  { confidence = 0.95, scale = standardScale }: NpsPairedOptions = {},
): NpsPairedDifference {
  const issues: MetricIssue[] = [];
  checkConfidence(issues, confidence);
  checkScale(issues, scale);
  throwIfAny(issues);
  const counts = readPairs(pairs, scale);
  let [total, before, after, squares, improved, worsened] = [0, 0, 0, 0, 0, 0];
  for (const [i, from] of categories.entries()) {
    for (const [j, to] of categories.entries()) {
      const n = counts[from][to];
      total += n;
      before += n * (i - 1);
      after += n * (j - 1);
      squares += n * (j - i) ** 2;
      if (j > i) improved += n;
      if (j < i) worsened += n;
    }
  }
  const sum = after - before;
  // The mean of squares less the squared mean over a common denominator: exact at 0 where all moved alike.
  const standardError = total === 0 ? 0 : 100 * Math.sqrt((squares * total - sum ** 2) / total ** 3);
  return {
    kind: "npsPairedDifference",
    total,
    before: ratio(100 * before, total),
    after: ratio(100 * after, total),
    improved,
    worsened,
    ...compare(ratio(100 * sum, total), standardError, confidence),
  };
}
