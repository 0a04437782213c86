import { checkNumber, share } from "../core/check.ts";
import { type Decimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";

/** What the simple lifetime value of a subscriber assumes. */
export interface SimpleLtvInputs {
  /** Average revenue per account and period, in major units. */
  readonly arpa: Money;
  /** Share of customers who leave in a period. */
  readonly churnRate: number;
  /** Share of the revenue that is left after the costs of serving; all of it unless given. */
  readonly marginShare?: number;
}

/**
 * Simple lifetime value of a subscriber: revenue per period times gross margin over churn, as if churn stayed the same
 * for ever and later money were worth as much.
 *
 * $$ \frac{\text{ARPA} \cdot \text{margin}}{\text{churn}} $$
 *
 * @param inputs - Revenue, churn and margin, all per period of one length.
 * @returns Major units, to 40 digits; `null` where nobody leaves.
 * @throws {@link MetricError} when the amount cannot be read, or a share is none.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * simpleLtv({ arpa: 100, churnRate: 0.05 })?.toString(); //=> "2000"
 * simpleLtv({ arpa: 500, churnRate: 0.05, marginShare: 0.8 })?.toString(); //=> "8000"
 * ```
 */
export function simpleLtv({ arpa, churnRate, marginShare = 1 }: SimpleLtvInputs): Decimal | null {
  const issues: MetricIssue[] = [];
  const revenue = readMoney(issues, "arpa", arpa);
  checkNumber(issues, ["churnRate"], churnRate, share);
  checkNumber(issues, ["marginShare"], marginShare, share);
  throwIfAny(issues);
  return churnRate === 0 ? null : toPublicDecimal(revenue.times(marginShare).div(churnRate));
}
