import type { MrrHistory } from "./history.ts";
import { measureRevenueRetention } from "./measureRevenueRetention.ts";
import type { RevenueRetention, RevenueRetentionOptions } from "./revenueRetention.ts";

/**
 * Net revenue retention (NRR): what the customers who paid when a span began bring at its end, over what they brought
 * then. Customers won since do not count.
 *
 * $$ \frac{\sum_{i \in \text{opening}} \text{now}_i}{\sum_{i \in \text{opening}} \text{before}_i} $$
 *
 * By `flow` it is $1 - (\text{churn} + \text{contraction} - \text{expansion} - \text{reactivation}) / \text{opening}$,
 * where reactivation counts although those customers did not pay when the span began. `product` multiplies the rates of
 * the single periods.
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
 * const [, february] = netRevenueRetention(mrrHistory(rows, { asOf: "2024-02-29" })).periods;
 * february?.rate; //=> 1.1
 * february?.denominator?.toString(); //=> "100"
 * ```
 */
export function netRevenueRetention(history: MrrHistory, options: RevenueRetentionOptions = {}): RevenueRetention {
  return measureRevenueRetention("netRevenueRetention", history, options);
}
