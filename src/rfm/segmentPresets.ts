import type { SegmentMap } from "./segments.ts";

/**
 * Eleven segments by recency and the mean of frequency and monetary score, under the names that Putler made common. The
 * borders are ours: as they circulate they overlap, and these cover each combination of scores exactly once.
 *
 * @see [putler-2026] in docs/references.md
 * @example
 * ```ts
 * segmentCoverage(putlerStyleSegments).overlapping; //=> []
 * putlerStyleSegments.rules[0]; //=> { segment: "Champions", r: [4, 5], fm: [4, 5] }
 * ```
 */
export const putlerStyleSegments: SegmentMap = {
  name: "Putler style",
  bins: 5,
  rules: [
    { segment: "Champions", r: [4, 5], fm: [4, 5] },
    { segment: "Loyal", r: [4, 5], fm: [3, 3.5] },
    { segment: "Loyal", r: [3, 3], fm: [3, 5] },
    { segment: "Potential loyalists", r: [4, 5], fm: [2, 2.5] },
    { segment: "New customers", r: [5, 5], fm: [1, 1.5] },
    { segment: "Promising", r: [4, 4], fm: [1, 1.5] },
    { segment: "Needs attention", r: [3, 3], fm: [2, 2.5] },
    { segment: "About to sleep", r: [3, 3], fm: [1, 1.5] },
    { segment: "Can't lose", r: [1, 1], fm: [4, 5] },
    { segment: "At risk", r: [1, 1], fm: [2.5, 3.5] },
    { segment: "At risk", r: [2, 2], fm: [2.5, 5] },
    { segment: "Hibernating", r: [2, 2], fm: [1, 2] },
    { segment: "Lost", r: [1, 1], fm: [1, 2] },
  ],
};

/**
 * The ten segments that the documentation of the R package rfm 0.3.0 builds, for comparison with it. Of 125 combinations
 * of scores they leave 10 out, and 58 belong to several rules, of which the first wins there as here.
 *
 * @see [hebbali-2024] in docs/references.md
 * @example
 * ```ts
 * const { uncovered, overlapping } = segmentCoverage(rPackageSegments);
 * [uncovered.length, overlapping.length]; //=> [10, 58]
 * ```
 */
export const rPackageSegments: SegmentMap = {
  name: "R package rfm 0.3.0",
  bins: 5,
  gaps: "allow",
  overlaps: "allow",
  rules: [
    { segment: "Champions", r: [5, 5], f: [5, 5], m: [5, 5] },
    { segment: "Potential Loyalist", r: [3, 5], f: [3, 5], m: [2, 5] },
    { segment: "Loyal Customers", r: [2, 4], f: [2, 4], m: [2, 4] },
    { segment: "Promising", r: [3, 4], f: [1, 3], m: [3, 5] },
    { segment: "New Customers", r: [4, 5], f: [1, 3], m: [1, 5] },
    { segment: "Can't Lose Them", r: [1, 2], f: [3, 4], m: [4, 5] },
    { segment: "At Risk", r: [1, 2], f: [2, 5], m: [4, 5] },
    { segment: "Need Attention", r: [1, 3], f: [3, 5], m: [3, 5] },
    { segment: "About To Sleep", r: [2, 3], f: [1, 3], m: [1, 4] },
    { segment: "Lost", r: [1, 1], f: [1, 5], m: [1, 5] },
  ],
};

/**
 * The five segments that pymc-marketing uses by default, on four bins, for comparison with it. Of 64 combinations of
 * scores they leave 18 out, such as 4-4-1 and 4-4-2: very recent and very frequent customers who spend little.
 *
 * @see [pymc-marketing-2025] in docs/references.md
 * @example
 * ```ts
 * segmentCoverage(pymcMarketingSegments).uncovered.length; //=> 18
 * ```
 */
export const pymcMarketingSegments: SegmentMap = {
  name: "pymc-marketing",
  bins: 4,
  gaps: "allow",
  rules: [
    { segment: "Premium Customer", r: [3, 4], f: [3, 4], m: [3, 4] },
    { segment: "Repeat Customer", r: [2, 2], f: [3, 4], m: [3, 4] },
    { segment: "Repeat Customer", r: [2, 3], f: [3, 3], m: [2, 2] },
    { segment: "Repeat Customer", r: [1, 1], f: [4, 4], m: [3, 3] },
    { segment: "Top Spender", r: [3, 4], f: [1, 2], m: [3, 4] },
    { segment: "Top Spender", r: [1, 2], f: [2, 2], m: [4, 4] },
    { segment: "Top Spender", r: [1, 1], f: [3, 4], m: [4, 4] },
    { segment: "Top Spender", r: [1, 1], f: [3, 3], m: [3, 3] },
    { segment: "At Risk Customer", r: [1, 4], f: [2, 2], m: [2, 2] },
    { segment: "At Risk Customer", r: [2, 4], f: [1, 1], m: [2, 2] },
    { segment: "At Risk Customer", r: [1, 1], f: [3, 3], m: [2, 2] },
    { segment: "At Risk Customer", r: [1, 2], f: [2, 2], m: [3, 3] },
    { segment: "At Risk Customer", r: [2, 2], f: [1, 1], m: [4, 4] },
    { segment: "Inactive Customer", r: [1, 4], f: [1, 1], m: [1, 1] },
    { segment: "Inactive Customer", r: [1, 1], f: [1, 1], m: [2, 4] },
  ],
};
