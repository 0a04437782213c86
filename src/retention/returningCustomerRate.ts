import { readInstant } from "../core/asOf.ts";
import { checkChoice } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { ratio } from "../core/ratio.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import type { RepeatPurchaseOptions, RepeatPurchaseResult } from "./repeatPurchaseRate.ts";
import { windowOrders } from "./windowOrders.ts";

/** What a returning customer rate is a share of. */
export type ReturningMeasure = "customers" | "orders";

/** The window of a returning customer rate, and what to count. */
export interface ReturningCustomerOptions extends RepeatPurchaseOptions {
  /** What to count: customers (the default), or orders, so that who orders more weighs more. */
  readonly measure?: ReturningMeasure;
}

/** A returning customer rate and what it was computed from. */
export interface ReturningCustomerResult extends RepeatPurchaseResult {
  /** Always `"returningCustomerRate"`. */
  readonly kind: "returningCustomerRate";
  /** What was counted. */
  readonly measure: ReturningMeasure;
  /** Customers with an order in the window that is not their first ever; or the orders that are not. */
  readonly numerator: number;
  /** Customers with an order in the window; or the orders. */
  readonly denominator: number;
  /** Why there is no rate; `null` where there is one. */
  readonly reason: "emptyBase" | null;
}

/**
 * Returning customer rate: of the customers who ordered in a window, the share who had ordered before, in the window or
 * earlier. By orders: of the orders in the window, the share that are not their customer's first.
 *
 * $$ \frac{\text{customers with an order in the window that is not their first}}{\text{customers with an order in the window}}
 * \qquad \text{or} \qquad
 * \frac{\text{orders that are not a first one}}{\text{orders}} $$
 *
 * It is never below {@link repeatPurchaseRate}, which counts orders of the window alone.
 *
 * @param log - Transactions, from before the window too: an order that the log does not have makes nobody return.
 * @param options - The window, and what to count.
 * @throws {@link MetricError} when an instant is missing or cannot be read, or the measure is no such choice.
 * @see [shopify-returning-2026] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-02-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * returningCustomerRate(log, { asOf: "2024-02-29", from: "2024-02-01" }).rate; //=> 0.5
 * ```
 */
export function returningCustomerRate(log: TransactionLog, options: ReturningCustomerOptions): ReturningCustomerResult {
  const { asOf, from, measure = "customers" } = options;
  const issues: MetricIssue[] = [];
  checkChoice(issues, "measure", measure, ["customers", "orders"]);
  throwIfAny(issues);
  const seen = logAsOf(log, asOf);
  const start = from === undefined ? -Infinity : readInstant("from", from, log.timeZone);
  let numerator = 0;
  let denominator = 0;
  windowOrders(log, seen, start, (before, within) => {
    const again = before > 0 ? within : Math.max(0, within - 1);
    numerator += measure === "orders" ? again : Math.min(1, again);
    denominator += measure === "orders" ? within : Math.min(1, within);
  });
  return {
    kind: "returningCustomerRate",
    measure,
    rate: ratio(numerator, denominator),
    numerator,
    denominator,
    reason: denominator === 0 ? "emptyBase" : null,
    asOf: seen.asOf,
    from: from === undefined ? null : new Date(start).toISOString(),
  };
}
