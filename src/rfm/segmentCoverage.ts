import { CountedIssues } from "../core/countedIssues.ts";
import { axisBins } from "./axisBins.ts";
import { checkRules } from "./checkRules.ts";
import { matches } from "./segmentColumn.ts";
import type { SegmentMap } from "./segments.ts";

/** A combination of scores. */
export interface SegmentCell {
  /** Recency score. */
  readonly r: number;
  /** Frequency score. */
  readonly f: number;
  /** Monetary score. */
  readonly m: number;
}

/** A combination of scores that several rules take. */
export interface OverlappingCell extends SegmentCell {
  /** Segments of the rules that take it, the one that wins first. */
  readonly segments: readonly string[];
}

/** Which combinations of scores the rules of a segment map take. */
export interface SegmentCoverage {
  /** Always `"segmentCoverage"`. */
  readonly kind: "segmentCoverage";
  /** Name of the map. */
  readonly name: string;
  /** Number of combinations of scores. */
  readonly cells: number;
  /** Combinations that no rule takes. */
  readonly uncovered: readonly SegmentCell[];
  /** Combinations that two rules or more take. */
  readonly overlapping: readonly OverlappingCell[];
  /** Segments that can have no customer, because earlier rules take all that theirs do. */
  readonly hidden: readonly string[];
}

/**
 * Checks a segment map against every combination of scores: which ones no rule takes, which ones several take, and which
 * segments earlier rules leave nothing for.
 *
 * @param segments - A segment map, your own or a preset.
 * @throws {@link MetricError} when the bins or a rule cannot be read.
 * @example
 * ```ts
 * const rules = [{ segment: "recent", r: [2, 2] }, { segment: "rich", m: [2, 2] }] as const;
 * const { uncovered, overlapping } = segmentCoverage({ name: "two groups", bins: 2, rules });
 * uncovered; //=> [{ r: 1, f: 1, m: 1 }, { r: 1, f: 2, m: 1 }]
 * overlapping[0]; //=> { r: 2, f: 1, m: 2, segments: ["recent", "rich"] }
 * ```
 */
export function segmentCoverage(segments: SegmentMap): SegmentCoverage {
  const issues = new CountedIssues();
  checkRules(issues, segments);
  issues.throwIfAny();
  const { name, rules } = segments;
  const bins = axisBins(segments.bins);
  const uncovered: SegmentCell[] = [];
  const overlapping: OverlappingCell[] = [];
  const winning = new Set<string>();
  for (let r = 1; r <= bins.r; r++) {
    for (let f = 1; f <= bins.f; f++) {
      for (let m = 1; m <= bins.m; m++) {
        const [first, ...others] = rules.filter((rule) => matches(rule, r, f, m)).map(({ segment }) => segment);
        if (first === undefined) uncovered.push({ r, f, m });
        else winning.add(first);
        if (others.length > 0) overlapping.push({ r, f, m, segments: [first!, ...others] });
      }
    }
  }
  const names = Array.from(new Set(rules.map(({ segment }) => segment)));
  const hidden = names.filter((segment) => !winning.has(segment));
  return { kind: "segmentCoverage", name, cells: bins.r * bins.f * bins.m, uncovered, overlapping, hidden };
}
