import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkExpiry } from "../program/checkExpiry.ts";
import type { BirthdayGift } from "./gift.ts";

/** Notes windows that would meet those of the next year, and an end of points that is none of lots. */
export function checkGift(issues: IssueSink, { daysBefore = 0, daysAfter = 0, gives }: BirthdayGift): void {
  if (daysBefore + daysAfter > 364) {
    const expected = "364 days before and after together at most, or a day would lie in the windows of two birthdays";
    issues.push(makeIssue("inconsistent", ["birthday", "daysAfter"], expected, daysAfter));
  }
  if (gives.type === "points") checkExpiry(issues, ["birthday", "gives", "expiry"], gives.expiry);
}
