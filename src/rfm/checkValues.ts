import type { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";

/** Values checked and added up. */
export interface CheckedValues {
  readonly total: number;
  readonly negativeCount: number;
}

/** Adds the values of a field up; throws, with whatever was noted before, unless they and their sum are finite. */
export function checkValues(issues: CountedIssues, field: string, values: ArrayLike<number>): CheckedValues {
  let total = 0;
  let negativeCount = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isFinite(value)) issues.push(makeIssue("out_of_range", [field, row], "a finite number", value));
    total += value;
    if (value < 0) negativeCount++;
  }
  issues.throwIfAny();
  if (!Number.isFinite(total)) issues.push(makeIssue("overflow", [field], "a finite total", total));
  issues.throwIfAny();
  return { total, negativeCount };
}
