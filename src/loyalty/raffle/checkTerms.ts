import { type IssueSink, makeIssue } from "../../core/issues.ts";
import type { RaffleTerms } from "./terms.ts";

/** Notes rules that are there twice, and a cap that not even a single grant fits under. */
export function checkRaffle(issues: IssueSink, { entries, cap }: RaffleTerms): void {
  const seen = new Set<string>();
  entries.forEach((rule, i) => {
    const name = rule.type === "action" ? `action ${rule.action}` : rule.type;
    const path = ["raffle", "entries", i];
    if (seen.has(name)) issues.push(makeIssue("conflicting_duplicate", path, "one rule for each reason", name));
    seen.add(name);
    if (cap !== undefined && cap < rule.entries) {
      issues.push(makeIssue("inconsistent", ["raffle", "cap"], `${rule.entries} or more, a single grant`, cap));
    }
  });
}
