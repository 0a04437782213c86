import type { NumberRange } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import type { PurchaseHistories, PurchaseHistory } from "./purchaseFamily.ts";

/** How many opportunities to buy there may be: what can be summed one by one. */
export const opportunities: NumberRange = { min: 0, max: 1e6, whole: true };

/** Notes what a history lacks where time counts opportunities, once it has been checked as a history. */
export function checkOpportunities(
  issues: IssueSink,
  path: readonly (string | number)[],
  { frequency, recency, age }: PurchaseHistory,
): void {
  for (const [field, value] of Object.entries({ recency, age })) {
    if (typeof value !== "number" || (Number.isInteger(value) && value <= opportunities.max)) continue;
    issues.push(makeIssue("out_of_range", [...path, field], `a whole number from 0 to ${opportunities.max}`, value));
  }
  if (!(frequency > recency)) return;
  issues.push(makeIssue("inconsistent", [...path, "frequency"], `at most recency, ${recency}`, frequency));
}

/** Throws for the histories of a summary that are none where time counts opportunities. */
export function checkAllOpportunities({ frequency, recency, age }: PurchaseHistories): void {
  const issues = new CountedIssues();
  for (let row = 0; row < age.length; row++) {
    checkOpportunities(issues, [row], { frequency: frequency[row]!, recency: recency[row]!, age: age[row]! });
  }
  issues.throwIfAny();
}
