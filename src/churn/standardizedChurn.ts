import { checkNumber, count, finite } from "../core/check.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import { ratio } from "../core/ratio.ts";

/** The customers of one range of tenures, in one period. */
export interface TenureBand {
  /** Customers when the period starts. */
  readonly startCount: number;
  /** Those of them lost in it. */
  readonly churnedCount: number;
  /** Weight of the band in the base that all periods are compared on, such as its customers in an early period. */
  readonly standardWeight: number;
}

/** Churn with the ages of the base as they are, and as they are in the standard. */
export interface StandardizedChurn {
  /** All churns over all customers; `null` without customers. */
  readonly blended: number | null;
  /** The bands' rates, weighted by the standard; `null` where a band with a weight has no customers. */
  readonly standardized: number | null;
  /** Churns in all bands. */
  readonly numerator: number;
  /** Customers in all bands. */
  readonly denominator: number;
  /** Rate of each band; `null` where it has no customers. */
  readonly rates: readonly (number | null)[];
}

/**
 * Churn standardised by tenure, beside the blended rate.
 *
 * $$ \text{blended} = \frac{\sum c_j}{\sum S_j} \qquad \text{standardised} = \frac{\sum w_j \, c_j / S_j}{\sum w_j} $$
 *
 * New customers leave more than old ones, so that the blended rate falls as a base grows old, even while every band
 * gets worse. With the same weights in every period, the standardised rate moves only when the bands' own rates do.
 *
 * @param bands - Ranges of tenure that part the base, in the same order in every period.
 * @throws {@link MetricError} when a count is negative or fractional, a weight negative, or more are lost than there were.
 * @see [keiding-1987], [mccarthy-2017] in docs/references.md
 * @example
 * ```ts
 * const bands = [
 *   { startCount: 100, churnedCount: 20, standardWeight: 1 },
 *   { startCount: 900, churnedCount: 18, standardWeight: 1 },
 * ];
 * const { blended, standardized } = standardizedChurn(bands);
 * [blended, standardized]; //=> [0.038, 0.11]
 * ```
 */
export function standardizedChurn(bands: Iterable<TenureBand>): StandardizedChurn {
  const issues = new CountedIssues();
  const rates: (number | null)[] = [];
  let [numerator, denominator, weighted, weight] = [0, 0, 0, 0];
  let isKnown = true;
  for (const band of bands) {
    const { startCount, churnedCount, standardWeight } = Object(band) as TenureBand;
    const row = rates.length;
    if (checkNumber(issues, ["bands", row, "startCount"], startCount, count)) {
      checkNumber(issues, ["bands", row, "churnedCount"], churnedCount, { ...count, max: startCount });
    }
    checkNumber(issues, ["bands", row, "standardWeight"], standardWeight, { min: 0, max: finite.max });
    const rate = ratio(churnedCount, startCount);
    rates.push(rate);
    numerator += churnedCount;
    denominator += startCount;
    weight += standardWeight;
    weighted += standardWeight * (rate ?? 0);
    if (rate === null && standardWeight > 0) isKnown = false;
  }
  issues.throwIfAny();
  return {
    blended: ratio(numerator, denominator),
    standardized: isKnown ? ratio(weighted, weight) : null,
    numerator,
    denominator,
    rates,
  };
}
