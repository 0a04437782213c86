import { checkNumber, finite, share } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** What a margin multiple assumes, per period of one length. */
export interface MarginMultipleInputs {
  /** Share of customers who stay from one period to the next, from 0 to 1. */
  readonly retentionRate: number;
  /** Discount rate per period, a share of one. */
  readonly discountRatePerPeriod: number;
  /** By what share of one the margin grows from each period to the next; not at all unless given. */
  readonly marginGrowthPerPeriod?: number;
}

/**
 * The margin multiple: how many of its margins an existing customer is worth, the next one counted first, without end.
 *
 * $$ \frac{r}{1 + d - r (1 + g)} $$
 *
 * with retention rate r, discount rate d and growth of the margin g. Times the margin at the next renewal it is the
 * lifetime value from that renewal on; without growth, {@link simpleClv} with `excludingFirst`.
 *
 * @param inputs - Rates per period of one length.
 * @throws {@link MetricError} when a rate is missing or out of range, or r (1 + g) ≥ 1 + d, where the value has no end.
 * @see [gupta-lehmann-2003] in docs/references.md
 * @example
 * ```ts
 * marginMultiple({ retentionRate: 0.75, discountRatePerPeriod: 0.125 }); //=> 2
 * marginMultiple({ retentionRate: 0.75, discountRatePerPeriod: 0.125, marginGrowthPerPeriod: 0.25 }); //=> 4
 * ```
 */
export function marginMultiple(inputs: MarginMultipleInputs): number {
  const { retentionRate, discountRatePerPeriod, marginGrowthPerPeriod = 0 } = inputs;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["retentionRate"], retentionRate, share);
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: -1, max: finite.max });
  checkNumber(issues, ["marginGrowthPerPeriod"], marginGrowthPerPeriod, { min: -1, max: finite.max });
  const left = 1 + discountRatePerPeriod - retentionRate * (1 + marginGrowthPerPeriod);
  if (left <= 0) {
    const expectation = "less than (1 + discountRatePerPeriod) / (1 + marginGrowthPerPeriod)";
    issues.push(makeIssue("out_of_range", ["retentionRate"], expectation, retentionRate));
  }
  throwIfAny(issues);
  return retentionRate / left;
}
