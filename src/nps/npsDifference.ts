import { checkConfidence, type ConfidenceOptions } from "../core/confidence.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { compare, type NpsComparison } from "./compare.ts";
import { type NpsEstimate, readEstimate } from "./estimate.ts";
import type { NpsCounts } from "./nps.ts";

/** A comparison of two independent surveys. */
export interface NpsDifference extends NpsComparison {
  /** Always `"npsDifference"`. */
  readonly kind: "npsDifference";
  /** Score of the first survey. */
  readonly a: number | null;
  /** Score of the second survey. */
  readonly b: number | null;
}

/**
 * Whether the scores of two independent surveys differ by more than chance: the first less the second.
 *
 * $$ z = \frac{s_a - s_b}{\sqrt{\mathrm{SE}_a^2 + \mathrm{SE}_b^2}} $$
 *
 * The surveys must have asked different people, or the same at random; for the same people twice take
 * {@link npsPairedDifference}, which sees a change in much fewer answers.
 *
 * @param a - Counts by category, or a result of `nps`, `weightedNps` or `stratifiedNps`.
 * @param b - The same of the other survey.
 * @param options - Coverage of the interval.
 * @returns The difference in points with its interval and two-sided p-value. Where neither survey varies there is no
 * statistic, and the interval has no width: the samples cannot tell.
 * @throws {@link MetricError} when a count, a score or the coverage cannot be used.
 * @see [rocks-2016] in docs/references.md
 * @example
 * ```ts
 * const may = { promoters: 200, passives: 200, detractors: 100 };
 * const june = { promoters: 50, passives: 30, detractors: 20 };
 * const { difference, lower, upper, pValue } = npsDifference(may, june);
 * [difference, lower, upper, pValue].map((value) => value?.toFixed(2)); //=> ["-10.00", "-26.65", "6.65", "0.24"]
 * ```
 */
export function npsDifference(
  a: NpsCounts | NpsEstimate,
  b: NpsCounts | NpsEstimate,
  { confidence = 0.95 }: ConfidenceOptions = {},
): NpsDifference {
  const issues: MetricIssue[] = [];
  checkConfidence(issues, confidence);
  const first = readEstimate(issues, "a", a);
  const second = readEstimate(issues, "b", b);
  throwIfAny(issues);
  const [scoreA, scoreB] = [first!.score, second!.score];
  const difference = scoreA === null || scoreB === null ? null : scoreA - scoreB;
  const standardError = Math.hypot(first!.standardError ?? 0, second!.standardError ?? 0);
  return { kind: "npsDifference", a: scoreA, b: scoreB, ...compare(difference, standardError, confidence) };
}
