import { checkNumber, share as shareOfOne } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { ratio } from "../core/ratio.ts";
import { checkValues } from "./checkValues.ts";
import { topSum } from "./topSum.ts";

/** What the top of a ranking holds, and what it was computed from. */
export interface TopShareResult {
  /** Share of the total that the top holds; `null` when the total is zero. */
  readonly topShare: number | null;
  /** Share of the items that count as the top. */
  readonly share: number;
  /** What the top holds. */
  readonly numerator: number;
  /** The total. */
  readonly denominator: number;
  /** Number of items. */
  readonly count: number;
  /** How many values are negative; with any, a top can hold more than everything. */
  readonly negativeCount: number;
}

/**
 * Share of a total that its largest items hold: "the top 20 % of customers bring 65 % of revenue".
 *
 * The top is the `share`·n largest values. Where that is no whole number, the next value enters by its fraction, which
 * is linear interpolation on the Lorenz curve.
 *
 * @param values - One number per item, such as revenue per customer in whole minor units, so that sums are exact.
 * @param share - Share of the items to take, from 0 to 1.
 * @throws {@link MetricError} when a value or the total is not finite, or the share is outside 0 to 1.
 * @see [lorenz-1905] in docs/references.md
 * @example
 * ```ts
 * topShare([70, 10, 10, 5, 5], 0.2).topShare; //=> 0.7
 * topShare([70, 10, 10, 5, 5], 0.3).topShare; //=> 0.75
 * ```
 */
export function topShare(values: ArrayLike<number>, share: number): TopShareResult {
  const issues = new CountedIssues();
  checkNumber(issues, ["share"], share, shareOfOne);
  const { total, negativeCount } = checkValues(issues, "values", values);
  const numerator = topSum(Float64Array.from(values).sort(), share);
  const count = values.length;
  return { topShare: ratio(numerator, total), share, numerator, denominator: total, count, negativeCount };
}
