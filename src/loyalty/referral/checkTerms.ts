import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkExpiry } from "../program/checkExpiry.ts";
import type { ProgramSpec } from "../program/program.ts";
import { addToDay } from "../time/addDuration.ts";
import { referralCapId } from "./capId.ts";
import type { ReferralTerms } from "./terms.ts";

/** Notes terms that reward nobody, a cap below a single award or of a name taken, ends of points that are none of lots, and a hold that no refund could still end. */
export function checkTerms(
  issues: IssueSink,
  { referrer, referee, cap, returnWindow }: ReferralTerms,
  { reversalWindow = { amount: 400, unit: "day" }, caps = [] }: Pick<ProgramSpec, "reversalWindow" | "caps">,
): void {
  if (referrer.points === 0 && !referee) {
    issues.push(makeIssue("inconsistent", ["referral", "referrer", "points"], "points for one side", 0));
  }
  if (cap && cap.points < referrer.points) {
    const expected = `${referrer.points} or more, a single award`;
    issues.push(makeIssue("inconsistent", ["referral", "cap", "points"], expected, cap.points));
  }
  caps.forEach(({ id }, i) => {
    const expected = "another id than the one of the cap on rewards of referrals";
    if (id === referralCapId) issues.push(makeIssue("conflicting_duplicate", ["caps", i, "id"], expected, id));
  });
  checkExpiry(issues, ["referral", "referrer", "expiry"], referrer.expiry);
  checkExpiry(issues, ["referral", "referee", "expiry"], referee?.expiry);
  if (returnWindow && addToDay(0, returnWindow) > addToDay(0, reversalWindow)) {
    const expected = "no longer than the reversal window, after which orders are not refunded";
    issues.push(makeIssue("inconsistent", ["referral", "returnWindow"], expected, returnWindow));
  }
}
