import type { AxisBins } from "./axisBins.ts";

/** Inclusive bounds of a score. */
export type ScoreRange = readonly [lowest: number, highest: number];

/** A segment by its scores; an axis that is not named may have any. */
export interface SegmentRule {
  /** Name of the segment; several rules may share it. */
  readonly segment: string;
  /** Recency scores. */
  readonly r?: ScoreRange;
  /** Frequency scores. */
  readonly f?: ScoreRange;
  /** Monetary scores. */
  readonly m?: ScoreRange;
  /** Means of frequency and monetary score, which come in steps of a half. */
  readonly fm?: ScoreRange;
}

/** Segments as data: the first rule that matches a customer's scores names the segment. */
export interface SegmentMap {
  /** Name of the map. */
  readonly name: string;
  /** The number of bins that its scores run over, on all axes or on each. */
  readonly bins: number | AxisBins;
  /** The rules, in order. */
  readonly rules: readonly SegmentRule[];
  /** Whether scores that no rule takes are an error (the default) or belong to no segment. */
  readonly gaps?: "error" | "allow";
  /** Whether scores that several rules take are an error (the default) or belong to the first of them. */
  readonly overlaps?: "error" | "allow";
}

/**
 * The segments used when none are given: ten groups by recency and frequency on five bins. They cover each pair of
 * scores exactly once. Monetary value takes no part: it follows frequency, and stands beside the segment in the table.
 *
 * @example
 * ```ts
 * defaultSegments.rules[0]; //=> { segment: "Champions", r: [5, 5], f: [4, 5] }
 * ```
 */
export const defaultSegments: SegmentMap = {
  name: "default",
  bins: 5,
  rules: [
    { segment: "Champions", r: [5, 5], f: [4, 5] },
    { segment: "Loyal", r: [3, 4], f: [4, 5] },
    { segment: "Potential loyalists", r: [4, 5], f: [2, 3] },
    { segment: "New customers", r: [5, 5], f: [1, 1] },
    { segment: "Promising", r: [4, 4], f: [1, 1] },
    { segment: "Needs attention", r: [3, 3], f: [3, 3] },
    { segment: "About to sleep", r: [3, 3], f: [1, 2] },
    { segment: "Can't lose", r: [1, 2], f: [5, 5] },
    { segment: "At risk", r: [1, 2], f: [3, 4] },
    { segment: "Hibernating", r: [1, 2], f: [1, 2] },
  ],
};
