import { checkNumber, count } from "../core/check.ts";
import { type Decimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";

/** Recurring revenue of first-time customers. */
export interface NewRevenue {
  /** Monthly recurring revenue of new customers, in major units. */
  readonly newMrr: Money;
  /** New customers. */
  readonly newCustomers: number;
}

/**
 * Average selling price (ASP): monthly recurring revenue of new customers over their number.
 *
 * @param revenue - Both of one period, such as `new` and `counts.new` of a period of `mrrMovements`.
 * @returns Major units per month, to 40 digits; `null` without new customers.
 * @throws {@link MetricError} when the amount cannot be read, or the customers are no count.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * averageSellingPrice({ newMrr: 450, newCustomers: 9 })?.toString(); //=> "50"
 * ```
 */
export function averageSellingPrice({ newMrr, newCustomers }: NewRevenue): Decimal | null {
  const issues: MetricIssue[] = [];
  const revenue = readMoney(issues, "newMrr", newMrr);
  checkNumber(issues, ["newCustomers"], newCustomers, count);
  throwIfAny(issues);
  return newCustomers === 0 ? null : toPublicDecimal(revenue.div(newCustomers));
}
