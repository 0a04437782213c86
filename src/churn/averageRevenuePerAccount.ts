import { checkNumber, count } from "../core/check.ts";
import { type Decimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";

/** Recurring revenue and those who pay it. */
export interface AccountRevenue {
  /** Monthly recurring revenue, in major units. */
  readonly mrr: Money;
  /** Customers who pay. */
  readonly customers: number;
}

/**
 * Average revenue per account (ARPA, also ARPU): monthly recurring revenue over the customers who pay it.
 *
 * @param revenue - Both at one moment, such as `closing` and `counts.closing` of a period of `mrrMovements`.
 * @returns Major units per month, to 40 digits; `null` when nobody pays.
 * @throws {@link MetricError} when the amount cannot be read, or the customers are no count.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * averageRevenuePerAccount({ mrr: "12500", customers: 125 })?.toString(); //=> "100"
 * ```
 */
export function averageRevenuePerAccount({ mrr, customers }: AccountRevenue): Decimal | null {
  const issues: MetricIssue[] = [];
  const revenue = readMoney(issues, "mrr", mrr);
  checkNumber(issues, ["customers"], customers, count);
  throwIfAny(issues);
  return customers === 0 ? null : toPublicDecimal(revenue.div(customers));
}
