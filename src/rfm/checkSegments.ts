import { type IssueSink, makeIssue } from "../core/issues.ts";
import { type AxisBins, axisBins, binsText } from "./axisBins.ts";
import { checkRules } from "./checkRules.ts";
import { type SegmentCell, segmentCoverage } from "./segmentCoverage.ts";
import type { SegmentMap } from "./segments.ts";

const choices: readonly unknown[] = [undefined, "error", "allow"];

/** Notes an issue for each part of a segment map that cannot be used on so many bins. */
export function checkSegments(issues: IssueSink, segments: SegmentMap, bins: AxisBins): void {
  const wrong = (["gaps", "overlaps"] as const).filter((field) => !choices.includes(segments[field]));
  for (const field of wrong) {
    issues.push(makeIssue("unknown_choice", ["segments", field], "one of error, allow", segments[field]));
  }
  if (!checkRules(issues, segments) || wrong.length > 0) return;
  if (binsText(axisBins(segments.bins)) !== binsText(bins)) {
    issues.push(makeIssue("inconsistent", ["segments", "bins"], `${binsText(bins)} as in bins`, segments.bins));
    return; // its scores are meant for other bins
  }
  const path = ["segments", "rules"];
  const { uncovered, overlapping } = segmentCoverage(segments);
  if (segments.gaps !== "allow") {
    for (const cell of uncovered) {
      issues.push(makeIssue("inconsistent", path, `a rule for ${scoresOf(cell)} (or gaps: allow)`, null));
    }
  }
  if (segments.overlaps !== "allow") {
    for (const cell of overlapping) {
      const expectation = `one rule for ${scoresOf(cell)} (or overlaps: allow)`;
      issues.push(makeIssue("inconsistent", path, expectation, cell.segments));
    }
  }
}

function scoresOf({ r, f, m }: SegmentCell): string {
  return `r ${r}, f ${f}, m ${m}`;
}
