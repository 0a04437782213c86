import { amountText } from "./amountText.ts";
import { dateText } from "./dateText.ts";
import type { OrderColumns } from "./guessColumns.ts";

/** One row of an orders file. */
export interface OrderLine {
  readonly customer: string;
  /** ISO date or time; the library says whether it is one. */
  readonly at: string;
  readonly amount: string;
  /** Order number; absent on a refund, which names its order instead. */
  readonly id: string | undefined;
  readonly refundOf: string | undefined;
  readonly currency: string | undefined;
}

/** What is wrong with a row, and in which column. */
export interface LineProblem {
  readonly column: number;
  readonly reason: string;
}

/** Reads the cells of a row. */
export function readLine(cells: readonly string[], columns: OrderColumns): OrderLine | LineProblem {
  const { customer, date, amount, currency } = columns;
  for (const column of [customer, date, amount]) {
    if (cells[column]!.trim() === "") return { column, reason: "is empty" };
  }
  if (cells[customer]!.includes("\uFFFD"))
    return { column: customer, reason: "is not UTF-8: save the file as CSV UTF-8" };
  const plain = amountText(cells[amount]!);
  if (plain === null) {
    return { column: amount, reason: "is no amount such as 1234.56 or 1234,56, without a currency sign" };
  }
  return {
    customer: cells[customer]!.trim(),
    at: dateText(cells[date]!),
    amount: plain,
    ...orderNumbers(cells, columns),
    currency: optional(cells, currency)?.toUpperCase(),
  };
}

/** The order that a row belongs to, or the one that it refunds. */
export function orderNumbers(
  cells: readonly string[],
  { order, refundOf }: OrderColumns,
): { readonly id: string | undefined; readonly refundOf: string | undefined } {
  const refunded = optional(cells, refundOf);
  return { id: refunded === undefined ? optional(cells, order) : undefined, refundOf: refunded };
}

function optional(cells: readonly string[], column: number | null): string | undefined {
  const text = column === null ? undefined : cells[column]?.trim();
  return text === "" ? undefined : text;
}
