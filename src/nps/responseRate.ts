import { checkFields, count } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import { ratio } from "../core/ratio.ts";

/** What became of a survey's invitations. */
export interface ResponseCounts {
  /** Invitations that reached somebody: sent, less those that bounced. */
  readonly deliveredCount: number;
  /** Answers that were completed. */
  readonly completedCount: number;
}

/**
 * Response rate: completed answers for each invitation that was delivered.
 *
 * @param counts - Invitations and answers.
 * @returns Share of one; `null` when nothing was delivered.
 * @throws {@link MetricError} when a count is negative or fractional, or more were completed than delivered.
 * @see [aapor-2023] in docs/references.md
 * @example
 * ```ts
 * responseRate({ deliveredCount: 1200, completedCount: 300 }); //=> 0.25
 * ```
 */
export function responseRate(counts: ResponseCounts): number | null {
  checkFields(counts, ["deliveredCount", "completedCount"], count);
  const { deliveredCount, completedCount } = counts;
  if (completedCount > deliveredCount) {
    throwIfAny([
      makeIssue("inconsistent", ["completedCount"], `at most deliveredCount, ${deliveredCount}`, completedCount),
    ]);
  }
  return ratio(completedCount, deliveredCount);
}
