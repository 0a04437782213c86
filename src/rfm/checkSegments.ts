import { checkNumber } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import type { SegmentMap } from "./segments.ts";

/** Notes an issue for each part of a segment map that cannot be used on so many bins. */
export function checkSegments(issues: IssueSink, segments: SegmentMap, bins: number): void {
  if (segments.bins !== bins) {
    issues.push(makeIssue("inconsistent", ["segments", "bins"], `${bins} as in bins`, segments.bins));
    return; // its scores are meant for other bins
  }
  segments.rules.forEach((rule, row) => {
    if (typeof rule.segment !== "string" || rule.segment === "") {
      issues.push(makeIssue("wrong_type", ["segments", row, "segment"], "a non-empty string", rule.segment));
    }
    for (const axis of ["r", "f", "m"] as const) {
      const range = rule[axis];
      if (!range) continue;
      const path = ["segments", row, axis];
      if (checkNumber(issues, path, range[0], { min: 1, max: bins, whole: true })) {
        checkNumber(issues, path, range[1], { min: range[0], max: bins, whole: true });
      }
    }
  });
}
