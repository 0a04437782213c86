import type { AxisBins } from "./axisBins.ts";
import type { ScoreRange, SegmentMap, SegmentRule } from "./segments.ts";

/** Scores by column; NaN where an axis could not be scored. */
export interface ScoreColumns {
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
}

/** The segment of each row; `null` where no rule matches or there are no segments. */
export function segmentColumn(
  segments: SegmentMap | null,
  { r, f, m }: ScoreColumns,
  bins: AxisBins,
): (string | null)[] {
  const segmentOfCell = new Map<number, string | null>(); // a few cells, each looked up once
  return Array.from(r, (_, row) => {
    if (!segments) return null;
    const cell = (r[row]! * (bins.f + 1) + f[row]!) * (bins.m + 1) + (m[row]! || 0);
    let segment = segmentOfCell.get(cell);
    if (segment === undefined) {
      const rule = segments.rules.find((candidate) => matches(candidate, r[row]!, f[row]!, m[row]!));
      segmentOfCell.set(cell, (segment = rule ? rule.segment : null));
    }
    return segment;
  });
}

/** Whether a rule takes these scores; what it says about money matches nobody whose money is NaN. */
export function matches(rule: SegmentRule, r: number, f: number, m: number): boolean {
  return isWithin(r, rule.r) && isWithin(f, rule.f) && isWithin(m, rule.m) && isWithin((f + m) / 2, rule.fm);
}

function isWithin(score: number, range: ScoreRange | undefined): boolean {
  return !range || (score >= range[0] && score <= range[1]);
}
