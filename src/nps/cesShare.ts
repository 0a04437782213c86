import { type TopBoxCounts, type TopBoxScale, type TopBoxShare, topBoxShare } from "./topBoxShare.ts";

/** A customer effort score as a share. */
export interface CesShare extends TopBoxShare {
  /** Always `"cesShare"`. */
  readonly kind: "cesShare";
}

/** How effort was asked. */
export interface CesShareOptions {
  /** Another scale than 1 to 7, with the least answer that counts as easy. */
  readonly scale?: TopBoxScale;
}

/**
 * Customer effort score (CES) as a share: of those who answered how easy it was made for them, the share with 5 or more
 * of 7.
 *
 * Some vendors give the mean instead: {@link cesMean}. The two cannot be compared. High answers must stand for little
 * effort; turn them round where 1 was the best.
 *
 * @param responses - The answers, whole numbers from 1 to 7 or of another `scale`, or the respondents already counted.
 * @param options - Another scale.
 * @throws {@link MetricError} when an answer, a count or the scale cannot be used.
 * @see [dixon-2010], [simplesat-ces-2026] in docs/references.md
 * @example
 * ```ts
 * cesShare([7, 6, 5, 4, 2]).rate; //=> 0.6
 * cesShare({ topCount: 8, total: 10 }).rate; //=> 0.8
 * ```
 */
export function cesShare(responses: Iterable<number> | TopBoxCounts, options: CesShareOptions = {}): CesShare {
  return { kind: "cesShare", ...topBoxShare(responses, options.scale ?? sevenPoints) };
}

const sevenPoints: TopBoxScale = { min: 1, max: 7, topFrom: 5 };
