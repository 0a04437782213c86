import { type IssueSink, makeIssue } from "../../core/issues.ts";
import type { ProgramSpec } from "./program.ts";

/** What a programme may consist of, beside rules that give points. */
const others = ["stamps", "storedValue", "birthday", "referral"] as const;

/** Notes what a programme lacks: something to give, and what its rules must be told, since neither has a default. */
export function checkNeeds(issues: IssueSink, spec: ProgramSpec): void {
  const { rules, base, rounding } = spec;
  if (!rules) {
    if (others.some((field) => spec[field])) return;
    issues.push(makeIssue("required", ["rules"], `rules, or one of ${others.join(", ")}`, rules));
    return;
  }
  if (!base) issues.push(makeIssue("required", ["base"], "which money earns", base));
  if (!rounding) issues.push(makeIssue("required", ["rounding"], "how points are rounded", rounding));
}
