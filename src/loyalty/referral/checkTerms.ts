import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkExpiry } from "../program/checkExpiry.ts";
import type { Duration } from "../program/duration.ts";
import { addToDay } from "../time/addDuration.ts";
import type { ReferralTerms } from "./terms.ts";

/** Notes terms that reward nobody, ends of points that are none of lots, and a hold that no refund could still end. */
export function checkTerms(
  issues: IssueSink,
  { referrer, referee, returnWindow }: ReferralTerms,
  reversalWindow: Duration = { amount: 400, unit: "day" },
): void {
  if (referrer.points === 0 && !referee) {
    issues.push(makeIssue("inconsistent", ["referral", "referrer", "points"], "points for one side", 0));
  }
  checkExpiry(issues, ["referral", "referrer", "expiry"], referrer.expiry);
  checkExpiry(issues, ["referral", "referee", "expiry"], referee?.expiry);
  if (returnWindow && addToDay(0, returnWindow) > addToDay(0, reversalWindow)) {
    const expected = "no longer than the reversal window, after which orders are not refunded";
    issues.push(makeIssue("inconsistent", ["referral", "returnWindow"], expected, returnWindow));
  }
}
