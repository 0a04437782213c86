import type { MrrHistory } from "./history.ts";
import { measureRevenueRetention } from "./measureRevenueRetention.ts";
import type { RevenueRetention, RevenueRetentionOptions } from "./revenueRetention.ts";

/**
 * Gross revenue retention (GRR): of the recurring revenue when a span began, the share that its customers still bring,
 * no customer counted for more than at first.
 *
 * $$ \frac{\sum_{i \in \text{opening}} \min(\text{now}_i, \text{before}_i)}{\sum_{i \in \text{opening}} \text{before}_i} $$
 *
 * For a fixed cohort it lies between 0 and 1 and is never above {@link netRevenueRetention}. By `flow` it is
 * $1 - (\text{churn} + \text{contraction}) / \text{opening}$, which at the grain of events can fall below 0: a customer of
 * 100 who takes 50 more and then leaves makes it −0.5. `product` multiplies the rates of the single periods.
 *
 * @param history - From {@link mrrHistory} or {@link mrrFromSubscriptions}.
 * @param options - The method and the length of the span; both ends of the span are ends of periods.
 * @throws {@link MetricError} when an option is no such choice.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: 60 },
 *   { customerId: "a", period: "2024-02", mrr: 90 },
 *   { customerId: "b", period: "2024-01", mrr: 40 },
 *   { customerId: "b", period: "2024-02", mrr: 20 },
 * ];
 * grossRevenueRetention(mrrHistory(rows, { asOf: "2024-02-29" })).periods[1]?.rate; //=> 0.8
 * ```
 */
export function grossRevenueRetention(history: MrrHistory, options: RevenueRetentionOptions = {}): RevenueRetention {
  return measureRevenueRetention("grossRevenueRetention", history, options);
}
