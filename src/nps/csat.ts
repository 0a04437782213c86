import { type TopBoxCounts, type TopBoxScale, type TopBoxShare, topBoxShare } from "./topBoxShare.ts";

/** A customer satisfaction score. */
export interface Csat extends TopBoxShare {
  /** Always `"csat"`. */
  readonly kind: "csat";
}

/** How satisfaction was asked. */
export interface CsatOptions {
  /** Another scale than 1 to 5, with the least answer that counts as satisfied. */
  readonly scale?: TopBoxScale;
}

/**
 * Customer satisfaction (CSAT): the share of respondents who are satisfied, those with the two best answers of five.
 *
 * It is a share, not the mean of the answers: a mean of 4 can be everybody content, or half delighted and half not.
 *
 * @param responses - The answers, whole numbers from 1 to 5 or of another `scale`, or the respondents already counted.
 * @param options - Another scale.
 * @throws {@link MetricError} when an answer, a count or the scale cannot be used.
 * @see [farris-2010] in docs/references.md
 * @example
 * ```ts
 * csat([5, 4, 4, 3, 1]).rate; //=> 0.6
 * csat({ topCount: 80, total: 100 }).rate; //=> 0.8
 * csat([3, 2, 1, 3], { scale: { min: 1, max: 3, topFrom: 3 } }).rate; //=> 0.5
 * ```
 */
export function csat(responses: Iterable<number> | TopBoxCounts, options: CsatOptions = {}): Csat {
  return { kind: "csat", ...topBoxShare(responses, options.scale ?? fivePoints) };
}

const fivePoints: TopBoxScale = { min: 1, max: 5, topFrom: 4 };
