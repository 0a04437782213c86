import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { kindOf } from "../accrual/earnings/kinds.ts";
import { checkDuplicates, checkKnown } from "./checkNames.ts";
import type { ProgramSpec } from "./program.ts";
import type { Rule } from "./rule.ts";

/** Notes what is wrong with rules that are each well-formed. */
export function checkRules(issues: IssueSink, { rules = [], tiers, categories }: ProgramSpec): void {
  checkDuplicates(issues, ["rules"], rules);
  const tierIds = tiers?.tiers.map(({ id }) => id) ?? [];
  rules.forEach((rule, i) => {
    const path = ["rules", i] as const;
    checkKnown(issues, [...path, "when", "tiers"], rule.when?.tiers, tierIds, "a tier of the programme");
    if (categories)
      checkKnown(issues, [...path, "lines", "categories"], rule.lines?.categories, categories, "a category");
    if (rule.lines && !rule.lines.skus && !rule.lines.categories) {
      issues.push(makeIssue("required", [...path, "lines"], "skus or categories", rule.lines));
    }
    checkSpan(issues, [...path, "when"], rule.when);
    if (rule.earn.type !== "multiplier") kindOf(rule.earn).check?.(issues, [...path, "earn"], rule.earn);
  });
  if (rules.length > 0 && rules.every(({ earn }) => earn.type === "multiplier")) {
    issues.push(
      makeIssue("inconsistent", ["rules"], "a rule that gives points, for the factors to multiply", rules.length),
    );
  }
  checkReached(issues, rules);
}

/** Notes dates in the wrong order. Instants are in zones of their own, so that their text has no order. */
function checkSpan(issues: IssueSink, path: readonly (string | number)[], when: Rule["when"]): void {
  if (when?.from === undefined || when.until === undefined) return;
  const bothDates = when.from.length === 10 && when.until.length === 10;
  if (bothDates && when.until < when.from) {
    issues.push(
      makeIssue("inconsistent", [...path, "until"], `${when.from} or later, or the rule never applies`, when.until),
    );
  }
}

/** A rule that always applies and stops leaves nothing to the rules after it. */
function checkReached(issues: IssueSink, rules: readonly Rule[]): void {
  const order = rules.map((_, i) => i).sort((a, b) => (rules[b]!.priority ?? 0) - (rules[a]!.priority ?? 0) || a - b);
  const last = order.findIndex((i) => rules[i]!.stop && !rules[i]!.when && !rules[i]!.lines);
  if (last === -1) return;
  for (const i of order.slice(last + 1)) {
    const expected = `a rule that is reached: ${rules[order[last]!]!.id} comes first and always stops`;
    issues.push(makeIssue("inconsistent", ["rules", i], expected, rules[i]!.id));
  }
}
