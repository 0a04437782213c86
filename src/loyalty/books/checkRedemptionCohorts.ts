import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkObject } from "../checks.ts";
import type { RedemptionCohort } from "./redemptionTriangle.ts";

/** Notes what is wrong with the cohorts of a triangle. */
export function checkRedemptionCohorts(issues: IssueSink & { readonly length: number }, cohorts: unknown): void {
  if (!Array.isArray(cohorts)) {
    issues.push(
      makeIssue(cohorts === undefined ? "required" : "wrong_type", ["cohorts"], "a list of cohorts", cohorts),
    );
    return;
  }
  const seen = new Set<unknown>();
  cohorts.forEach((given: unknown, row) => {
    if (!checkObject(issues, ["cohorts", row], given)) return;
    const { cohort } = given;
    checkId(issues, ["cohorts", row, "cohort"], cohort);
    if (seen.has(cohort))
      issues.push(makeIssue("conflicting_duplicate", ["cohorts", row, "cohort"], "a name once", cohort));
    seen.add(cohort);
    checkCohort(issues, row, given as unknown as RedemptionCohort);
  });
}

function checkCohort(issues: IssueSink & { readonly length: number }, row: number, cohort: RedemptionCohort): void {
  const { issued, redeemed, expired = 0 } = cohort;
  const found = issues.length;
  checkNumber(issues, ["cohorts", row, "issued"], issued, amount);
  checkNumber(issues, ["cohorts", row, "expired"], expired, amount);
  if (!Array.isArray(redeemed) || redeemed.length === 0) {
    const expected = "the points redeemed by each age, at least one";
    issues.push(
      makeIssue(redeemed === undefined ? "required" : "wrong_type", ["cohorts", row, "redeemed"], expected, redeemed),
    );
    return;
  }
  redeemed.forEach((points, age) => checkNumber(issues, ["cohorts", row, "redeemed", age], points, amount));
  if (issues.length > found) return;
  const latest = (redeemed as readonly number[]).at(-1)!;
  if (latest > issued) {
    const place = ["cohorts", row, "redeemed", redeemed.length - 1];
    issues.push(makeIssue("inconsistent", place, `at most the ${issued} issued`, latest));
    return;
  }
  const most = issued - latest;
  if (expired > most) {
    issues.push(makeIssue("inconsistent", ["cohorts", row, "expired"], `at most the ${most} not redeemed`, expired));
  }
}
