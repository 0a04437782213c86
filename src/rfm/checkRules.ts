import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { axes, type AxisBins, axisBins } from "./axisBins.ts";
import { checkBins } from "./checkBins.ts";
import type { SegmentMap, SegmentRule } from "./segments.ts";

/** Notes an issue for each rule of a segment map that cannot be read; tells whether all can. */
export function checkRules(issues: IssueSink, segments: SegmentMap): boolean {
  let isGood = checkBins(issues, ["segments", "bins"], segments.bins);
  if (!isGood) return false;
  const bins = axisBins(segments.bins);
  const note: IssueSink = {
    push: (issue) => {
      isGood = false;
      issues.push(issue);
    },
  };
  segments.rules.forEach((rule, row) => {
    if (typeof rule.segment !== "string" || rule.segment === "") {
      note.push(makeIssue("wrong_type", ["segments", row, "segment"], "a non-empty string", rule.segment));
    }
    for (const axis of axes) {
      const range = rule[axis];
      if (!range) continue;
      const path = ["segments", row, axis];
      if (checkNumber(note, path, range[0], { min: 1, max: bins[axis], whole: true })) {
        checkNumber(note, path, range[1], { min: range[0], max: bins[axis], whole: true });
      }
    }
    if (rule.fm) checkMeans(note, ["segments", row, "fm"], rule.fm, bins);
  });
  return isGood;
}

/** The mean of two scores lies between whole numbers and halves, and says little when the two run differently far. */
function checkMeans(
  issues: IssueSink,
  path: readonly (string | number)[],
  range: NonNullable<SegmentRule["fm"]>,
  { f, m }: AxisBins,
): void {
  if (f !== m) issues.push(makeIssue("inconsistent", path, `as many bins for f (${f}) as for m`, m));
  const isFirst = checkNumber(issues, path, range[0], { min: 1, max: f });
  if (!isFirst || !checkNumber(issues, path, range[1], { min: range[0], max: f })) return;
  for (const bound of range) {
    if (!Number.isInteger(2 * bound)) issues.push(makeIssue("out_of_range", path, "a multiple of 0.5", bound));
  }
}
