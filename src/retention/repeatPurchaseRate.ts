import { readInstant } from "../core/asOf.ts";
import type { Instant } from "../core/instant.ts";
import { ratio } from "../core/ratio.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { windowOrders } from "./windowOrders.ts";

/** The window of a repeat purchase rate. */
export interface RepeatPurchaseOptions {
  /** The end of the window: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** The start of the window; the start of the log unless given. */
  readonly from?: Instant;
}

/** A repeat purchase rate and what it was computed from. */
export interface RepeatPurchaseResult {
  /** Share of one; `null` when nobody bought in the window. */
  readonly rate: number | null;
  /** Customers with at least two orders in the window. */
  readonly numerator: number;
  /** Customers with at least one. */
  readonly denominator: number;
  /** The end of the window. */
  readonly asOf: string;
  /** The start of the window, ISO 8601 in UTC; `null` for the start of the log. */
  readonly from: string | null;
}

/**
 * Repeat purchase rate: of the customers who ordered in a window, the share who did so at least twice.
 *
 * $$ \frac{\text{customers with} \ge 2 \text{ orders}}{\text{customers with} \ge 1 \text{ order}} $$
 *
 * Two orders on one day are two orders. An order that refunds have undone by `asOf` is none.
 *
 * @param log - Transactions.
 * @param options - The window.
 * @throws {@link MetricError} when an instant is missing or cannot be read.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * repeatPurchaseRate(log, { asOf: "2024-02-29" }).rate; //=> 0.5
 * ```
 */
export function repeatPurchaseRate(log: TransactionLog, { asOf, from }: RepeatPurchaseOptions): RepeatPurchaseResult {
  const seen = logAsOf(log, asOf);
  const start = from === undefined ? -Infinity : readInstant("from", from, log.timeZone);
  let numerator = 0;
  let denominator = 0;
  windowOrders(log, seen, start, (_, within) => {
    if (within >= 1) denominator++;
    if (within >= 2) numerator++;
  });
  const fromIso = from === undefined ? null : new Date(start).toISOString();
  return { rate: ratio(numerator, denominator), numerator, denominator, asOf: seen.asOf, from: fromIso };
}
