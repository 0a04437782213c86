import type { AmountRounding, Money } from "../core/money.ts";
import type { Instant } from "../core/instant.ts";
import type { MetricIssue } from "../core/metricError.ts";

/** One order, or the refund of one. */
export interface TransactionRow {
  /** Who bought; kept as `String(customerId)`. */
  readonly customerId: string | number | bigint;
  /** When. */
  readonly at: Instant;
  /** What was paid, in major units; given on all rows or on none. Negative for money returned. */
  readonly amount?: Money;
  /** Name of the whole order: a row that repeats it with the same content is dropped, with other content an error. */
  readonly id?: string;
  /** Marks a refund: the `id` of the order that it belongs to. */
  readonly refundOf?: string;
}

/** How rows become a log. */
export interface TransactionLogOptions {
  /** Decimals of the currency, 0 to 8; 2 unless given. */
  readonly currencyDecimals?: number;
  /** IANA zone of local days and of ISO strings without an offset; UTC unless given. */
  readonly timeZone?: string;
  /** Whether a bad row throws (the default) or is kept aside in `rejected`. */
  readonly onInvalid?: "throw" | "collect";
  /** Whether an amount with too many decimals is an error (the default) or rounded half-even and counted. */
  readonly amountRounding?: AmountRounding;
  /** Whether a negative amount that names no order is an error (the default) or money returned on its own date. */
  readonly unlinkedRefunds?: "error" | "allow";
  /** Whether a linked refund reduces revenue on its order's date (the default) or on its own. */
  readonly refundDate?: "order" | "refund";
}

/** A row that could not be used. */
export interface RejectedRow {
  /** Number of the row in the input, from 0. */
  readonly row: number;
  /** What is wrong with it. */
  readonly issues: readonly MetricIssue[];
}

/** What became of the rows. */
export interface LogDiagnostics {
  /** Rows read. */
  readonly rowsRead: number;
  /** Rows kept aside in `rejected`. */
  readonly rowsRejected: number;
  /** Rows dropped because they repeat an `id` with the same content. */
  readonly duplicatesDropped: number;
  /** Refunds linked to an order. */
  readonly linkedRefunds: number;
  /** Negative amounts that name no order. */
  readonly unlinkedRefunds: number;
  /** Orders priced at zero; they count as orders. */
  readonly zeroPricedOrders: number;
  /** Amounts rounded to the currency's decimals. */
  readonly amountsRounded: number;
}

/** Refunds that name their order, in columns. */
export interface LinkedRefunds {
  /** Row of the log that holds the order. */
  readonly order: Uint32Array;
  /** When the refund was made, epoch milliseconds. */
  readonly at: Float64Array;
  /** What was returned, as minor units ≤ 0; `null` in a log without amounts, where a refund undoes the order. */
  readonly amountMinor: Float64Array | null;
}

/**
 * Transactions, checked, grouped by customer and ordered by time: the one table that every data metric reads.
 *
 * Customer `c` is `customerIds[c]` and owns the rows from `customerStart[c]` up to `customerStart[c + 1]`, earliest
 * first. A row with a negative amount is money returned and no purchase. Linked refunds stand in `refunds`, because
 * whether one counts depends on a metric's `asOf`; with `refundDate: "refund"` each is a negative row as well.
 */
export interface TransactionLog {
  /** Always `"transactionLog"`. */
  readonly kind: "transactionLog";
  /** IANA zone that local days are taken in. */
  readonly timeZone: string;
  /** Decimals of the currency: `amountMinor` counts units of 10 to the power of minus this. */
  readonly currencyDecimals: number;
  /** Where a linked refund reduces revenue. */
  readonly refundDate: "order" | "refund";
  /** Customers by code. */
  readonly customerIds: readonly string[];
  /** First row of each customer, and the number of rows last. */
  readonly customerStart: Uint32Array;
  /** When, in epoch milliseconds. */
  readonly at: Float64Array;
  /** Amount in whole minor units; `null` when no row had one. */
  readonly amountMinor: Float64Array | null;
  /** Refunds that name their order. */
  readonly refunds: LinkedRefunds;
  /** Rows that could not be used, under `onInvalid: "collect"`. */
  readonly rejected: readonly RejectedRow[];
  /** What became of the rows. */
  readonly diagnostics: LogDiagnostics;
}
