import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkFixedDate } from "./checkFixedDate.ts";
import { checkDuplicates } from "./checkNames.ts";
import type { TierLadder } from "./tiers.ts";

/** Notes what is wrong with a ladder whose tiers are each well-formed. */
export function checkTiers(issues: IssueSink, { tiers, basis, downgrade, window, validity }: TierLadder): void {
  checkDuplicates(issues, ["tiers", "tiers"], tiers);
  if (window.type === "calendarYear" && window.starts) {
    checkFixedDate(issues, ["tiers", "window", "starts"], { type: "fixedDate", ...window.starts });
  }
  tiers.forEach(({ threshold, retain, forLife }, i) => {
    const below = tiers[i - 1]?.threshold;
    const path = ["tiers", "tiers", i] as const;
    if (below === undefined && threshold !== 0) {
      issues.push(makeIssue("inconsistent", [...path, "threshold"], "0, since every member has a tier", threshold));
    }
    if (below !== undefined && threshold <= below) {
      const expected = `more than ${below}, or the tier below cannot be reached`;
      issues.push(makeIssue("inconsistent", [...path, "threshold"], expected, threshold));
    }
    if (retain !== undefined && retain > threshold) {
      issues.push(makeIssue("inconsistent", [...path, "retain"], `${threshold} or less, to reach it`, retain));
    }
    if (forLife !== undefined && (forLife < threshold || basis === "balance")) {
      const expected = basis === "balance" ? "none: a balance is of the moment" : `${threshold} or more, to reach it`;
      issues.push(makeIssue("inconsistent", [...path, "forLife"], expected, forLife));
    }
  });
  if (downgrade === "immediate" && basis !== "balance") {
    issues.push(
      makeIssue("inconsistent", ["tiers", "downgrade"], "never or atReview: only a balance falls at once", downgrade),
    );
  }
  if (downgrade === "atReview" && window.type === "lifetime" && basis !== "balance") {
    issues.push(
      makeIssue("inconsistent", ["tiers", "downgrade"], "never, since what counts for life is not lost", downgrade),
    );
  }
  if (window.type === "lifetime" && validity) {
    issues.push(makeIssue("inconsistent", ["tiers", "validity"], "none, since a window for life has no end", validity));
  }
}
