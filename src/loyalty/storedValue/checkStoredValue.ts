import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkFixedDate } from "../program/checkFixedDate.ts";
import type { ProgramSpec } from "../program/program.ts";

/** Notes what is wrong with terms of a card whose fields are each well-formed. */
export function checkStoredValue(issues: IssueSink, { storedValue }: ProgramSpec): void {
  const { bonuses = [], bonusExpiry } = storedValue ?? {};
  bonuses.forEach(({ fromMinor }, i) => {
    const before = bonuses[i - 1]?.fromMinor ?? -1;
    if (fromMinor > before) return;
    const expected = `more than ${before}, the step before`;
    issues.push(makeIssue("inconsistent", ["storedValue", "bonuses", i, "fromMinor"], expected, fromMinor));
  });
  checkFixedDate(issues, ["storedValue", "bonusExpiry"], bonusExpiry);
}
