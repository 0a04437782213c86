import { type RejectedRow, type TransactionLog, transactionLogFromColumns } from "clientele/transactions";
import type { BadRow } from "./badRows.ts";
import type { Order } from "./orderBook.ts";

/** Names of the file's columns, by the library's. */
export type ColumnNames = Readonly<Record<"customerId" | "at" | "amount" | "id" | "refundOf", string>>;

/** The log of the orders, and the rows of the file that the library could not use. */
export function orderLog(
  orders: readonly Order[],
  names: ColumnNames,
  settings: { readonly timeZone: string; readonly currencyDecimals: number },
): { readonly log: TransactionLog; readonly bad: readonly BadRow[] } {
  const log = transactionLogFromColumns(
    {
      customerId: orders.map((order) => order.customer),
      at: orders.map((order) => order.at),
      amount: orders.map((order) => order.amount),
      id: orders.map((order) => order.id),
      refundOf: orders.map((order) => order.refundOf),
    },
    { ...settings, onInvalid: "collect", unlinkedRefunds: "allow" },
  );
  return { log, bad: log.rejected.flatMap((rejected) => badRowsOf(rejected, orders[rejected.row]!, names)) };
}

function badRowsOf({ issues }: RejectedRow, order: Order, names: ColumnNames): BadRow[] {
  const { code, path, message } = issues[0]!;
  const field = path[1] as keyof ColumnNames;
  const value = { ...order, customerId: order.customer }[field]?.toString() ?? "";
  const reason =
    code === "invalid_instant"
      ? "is no date such as 2024-12-31 or 31.12.2024"
      : message.slice(message.indexOf(": ") + 2).replace(/(?: \(see \w+\))?, got .*$/s, "");
  return order.rows.map((row) => ({ row, column: names[field], value, reason }));
}
