import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkObject } from "../checks.ts";

/** Notes what is wrong with the entrants of a raffle, each of whom is there once. */
export function checkEntrants(issues: IssueSink, path: readonly string[], entrants: unknown): void {
  if (!Array.isArray(entrants)) {
    issues.push(makeIssue("wrong_type", path, "a list of entrants", entrants));
    return;
  }
  const seen = new Set<unknown>();
  entrants.forEach((entrant: unknown, i) => {
    if (!checkObject(issues, [...path, i], entrant)) return;
    const { memberId, entries } = entrant;
    checkId(issues, [...path, i, "memberId"], memberId);
    checkNumber(issues, [...path, i, "entries"], entries, amount);
    if (seen.has(memberId)) {
      issues.push(makeIssue("conflicting_duplicate", [...path, i, "memberId"], "each member once", memberId));
    }
    seen.add(memberId);
  });
}
