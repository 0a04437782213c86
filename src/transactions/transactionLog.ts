import { buildLog } from "./buildLog.ts";
import type { TransactionLog, TransactionLogOptions, TransactionRow } from "./log.ts";
import { readRows } from "./readRows.ts";
import { RowIssues } from "./rowIssues.ts";
import { logSettings } from "./settings.ts";

/**
 * Builds the log that every data metric reads, from rows: one row per order, or per refund of one.
 *
 * All checking, sorting and grouping happens here, once. Amounts are held as whole minor units; an ISO string without
 * an offset is local to `timeZone`. A repeated `id` with the same content is dropped and counted, with other content
 * it is an error of each row that has it. A refund (`refundOf`) must name an earlier order of the same customer.
 *
 * @param rows - The orders, in any order. Sum order lines before: a row stands for a whole order.
 * @param options - Currency decimals, time zone, and what to do with bad rows, fractions of a cent and refunds.
 * @returns The log; rows that were set aside stand in `rejected`, what became of the others in `diagnostics`.
 * @throws {@link MetricError} naming row, field and value of each bad row, unless `onInvalid` is `"collect"`; and when
 * the amounts add up to 2^53 minor units or more.
 * @example
 * ```ts
 * const log = transactionLog(
 *   [
 *     { customerId: "Zoë", at: "2024-03-01", amount: "19.99" },
 *     { customerId: "Zoë", at: "2024-02-01", amount: 5 },
 *   ],
 *   { timeZone: "Europe/Berlin" },
 * );
 * log.customerIds; //=> ["Zoë"]
 * Array.from(log.amountMinor ?? []); //=> [500, 1999]
 * ```
 */
export function transactionLog(rows: Iterable<TransactionRow>, options: TransactionLogOptions = {}): TransactionLog {
  const settings = logSettings(options);
  const issues = new RowIssues(settings.onInvalid);
  return buildLog(readRows(rows, settings, issues), settings, issues);
}
