import { checkFields, count } from "../core/check.ts";
import { ratio } from "../core/ratio.ts";

/** Customers counted over one period. */
export interface RetentionCounts {
  /** Customers when the period starts. */
  readonly startCount: number;
  /** Customers when it ends. */
  readonly endCount: number;
  /** Customers who joined during it and are there at its end. */
  readonly newCount: number;
}

/**
 * Retention rate: the share of the customers at the start of a period who are still there at its end.
 *
 * $$ r = \frac{E - N}{S} $$
 *
 * with S = `startCount`, E = `endCount` and N = `newCount`, all in customers, not in seats or revenue.
 *
 * @param counts - Counts of one period.
 * @returns A share of one per period; `null` when there was nobody at the start.
 * @throws {@link MetricError} when a count is negative or fractional, or more customers stayed than there were.
 * @see [farris-2010] in docs/references.md
 * @example
 * ```ts
 * retentionRate({ startCount: 200, endCount: 190, newCount: 30 }); //=> 0.8
 * ```
 */
export function retentionRate(counts: RetentionCounts): number | null {
  checkFields(counts, ["startCount", "endCount", "newCount"], count);
  const { startCount, endCount, newCount } = counts;
  checkFields(counts, ["endCount"], { min: newCount, max: startCount + newCount, whole: true });
  return ratio(endCount - newCount, startCount);
}
