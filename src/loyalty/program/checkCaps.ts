import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { kindOf } from "../accrual/earnings/kinds.ts";
import { checkDuplicates } from "./checkNames.ts";
import type { ProgramSpec } from "./program.ts";
import type { Rule } from "./rule.ts";

/** Notes caps of unknown rules, and caps that not even a single award fits under. */
export function checkCaps(issues: IssueSink, { caps = [], rules = [] }: ProgramSpec): void {
  checkDuplicates(issues, ["caps"], caps);
  caps.forEach(({ id, ruleId, points }, i) => {
    if (/^(?:stamps|cashback)\//.test(id)) {
      const expected = "another name: those of stamps and cashback begin so";
      issues.push(makeIssue("inconsistent", ["caps", i, "id"], expected, id));
    }
    const capped = rules.filter(({ id }) => ruleId === undefined || id === ruleId);
    if (capped.length === 0) issues.push(makeIssue("unknown_reference", ["caps", i, "ruleId"], "a rule's id", ruleId));
    const least = Math.max(0, ...capped.map(leastAward));
    if (points < least) {
      issues.push(makeIssue("inconsistent", ["caps", i, "points"], `${least} or more, a single award`, points));
    }
  });
}

/** The least that a rule awards when it awards anything; 0 where it depends on money. */
function leastAward({ earn }: Rule): number {
  return earn.type === "multiplier" ? 0 : kindOf(earn).least(earn);
}
