/** Inclusive bounds of a score. */
export type ScoreRange = readonly [lowest: number, highest: number];

/** A segment by its scores; an axis that is not named may have any. */
export interface SegmentRule {
  /** Name of the segment. */
  readonly segment: string;
  /** Recency scores. */
  readonly r?: ScoreRange;
  /** Frequency scores. */
  readonly f?: ScoreRange;
  /** Monetary scores. */
  readonly m?: ScoreRange;
}

/** Segments as data: the first rule that matches a customer's scores names the segment. */
export interface SegmentMap {
  /** Name of the map. */
  readonly name: string;
  /** The number of bins that its scores run over. */
  readonly bins: number;
  /** The rules, in order. */
  readonly rules: readonly SegmentRule[];
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

/** Scores by column; NaN where an axis could not be scored. */
export interface ScoreColumns {
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
}

/** The segment of each row; `null` where no rule matches or there are no segments. */
export function segmentColumn(segments: SegmentMap | null, { r, f, m }: ScoreColumns, bins: number): (string | null)[] {
  const segmentOfCell = new Map<number, string | null>(); // a few cells, each looked up once
  return Array.from(r, (_, row) => {
    if (!segments) return null;
    const cell = (r[row]! * (bins + 1) + f[row]!) * (bins + 1) + (m[row]! || 0);
    let segment = segmentOfCell.get(cell);
    if (segment === undefined) segmentOfCell.set(cell, (segment = segmentFor(segments, r[row]!, f[row]!, m[row]!)));
    return segment;
  });
}

function segmentFor({ rules }: SegmentMap, r: number, f: number, m: number): string | null {
  const rule = rules.find(
    (candidate) => isWithin(r, candidate.r) && isWithin(f, candidate.f) && isWithin(m, candidate.m),
  );
  return rule ? rule.segment : null;
}

function isWithin(score: number, range: ScoreRange | undefined): boolean {
  return !range || (score >= range[0] && score <= range[1]);
}
