import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkKnown } from "../program/checkNames.ts";
import { checkFixedDate } from "../program/checkFixedDate.ts";
import type { ProgramSpec } from "../program/program.ts";

/** Notes what is wrong with stamp cards whose fields are each well-formed. */
export function checkStamps(issues: IssueSink, { stamps, base, categories }: ProgramSpec): void {
  if (!stamps) return;
  const { required, per, headStart, expiry } = stamps;
  if (headStart && headStart.stamps >= required) {
    const expected = `less than ${required}, so that a stamp is left to earn`;
    issues.push(makeIssue("inconsistent", ["stamps", "headStart", "stamps"], expected, headStart.stamps));
  }
  const countsMoney = per.type === "spend" || (per.type === "visit" && per.minimumMinor !== undefined);
  if (countsMoney && !base) issues.push(makeIssue("required", ["base"], "which money counts for stamps", base));
  if (per.type === "item" && categories) {
    checkKnown(issues, ["stamps", "per", "categories"], per.categories, categories, "a category");
  }
  checkFixedDate(issues, ["stamps", "expiry"], expiry);
}
