import { checkNumber, count } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";

/** Throws unless every referrer brought a whole number of customers. */
export function checkReferrals(referrals: ReadonlyMap<string, number>): void {
  const issues = new CountedIssues();
  for (const [referrer, brought] of referrals) checkNumber(issues, ["referrals", referrer], brought, count);
  issues.throwIfAny();
}
