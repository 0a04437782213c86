import { Decimal } from "decimal.js";
import type { BadRow } from "./badRows.ts";
import type { OrderColumns } from "./guessColumns.ts";
import { orderNumbers, type OrderLine, readLine } from "./orderLine.ts";

/** An order, or the refund of one. */
export interface Order extends Pick<OrderLine, "customer" | "at" | "id" | "refundOf"> {
  amount: string | Decimal;
  /** The rows of the file that it was added up from. */
  readonly rows: number[];
}

/** Collects the rows of an orders file; those that share an order number are added up. An order is whole or it is out. */
export class OrderBook {
  readonly bad: BadRow[] = [];
  /** Rows that are not blank. */
  rowsRead = 0;
  /** Rows that equal an earlier one in every cell, order number included; they are added up like any. */
  repeatedRows = 0;
  /** The one currency; the first row's unless given. */
  currency: string | undefined;
  readonly #header: readonly string[];
  readonly #columns: OrderColumns;
  readonly #orders: Order[] = [];
  readonly #orderOfId = new Map<string, Order>();
  readonly #brokenIds = new Set<string>();
  readonly #seen = new Set<string>();

  constructor(header: readonly string[], columns: OrderColumns, currency: string | undefined) {
    this.#header = header;
    this.#columns = columns;
    this.currency = currency;
  }

  /** Takes a row, numbered as in a spreadsheet. */
  add(row: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell === "")) return;
    this.rowsRead++;
    if (cells.length !== this.#header.length) {
      const reason = `expected ${this.#header.length} cells, found ${cells.length}`;
      return this.#reject(row, cells, this.#columns.customer, reason);
    }
    const line = readLine(cells, this.#columns);
    if ("reason" in line) return this.#reject(row, cells, line.column, line.reason);
    this.currency ??= line.currency;
    if (line.currency !== undefined && line.currency !== this.currency) {
      return this.#reject(row, cells, this.#columns.currency!, `expected ${this.currency!}: one currency at a time`);
    }
    const order = line.id === undefined ? undefined : this.#orderOfId.get(line.id);
    if (order) this.#merge(order, line, row, cells);
    else this.#begin(line, row);
    if (line.id !== undefined) this.#noteRepeat(cells);
  }

  /** The orders that are whole; the other rows of a broken one go to `bad`. */
  wholeOrders(): Order[] {
    if (this.#brokenIds.size === 0) return this.#orders;
    return this.#orders.filter(({ id, rows }) => {
      if (id === undefined || !this.#brokenIds.has(id)) return true;
      const column = this.#header[this.#columns.order!]!;
      const reason = "another row of this order cannot be used";
      this.bad.push(...rows.map((row) => ({ row, column, value: id, reason })));
      return false;
    });
  }

  #begin({ customer, at, amount, id, refundOf }: OrderLine, row: number): void {
    const order = { customer, at, amount, id, refundOf, rows: [row] };
    this.#orders.push(order);
    if (id !== undefined) this.#orderOfId.set(id, order);
  }

  #merge(order: Order, line: OrderLine, row: number, cells: readonly string[]): void {
    const { customer, date } = this.#columns;
    const first = `row ${order.rows[0]!} of the same order`;
    if (order.customer !== line.customer) return this.#reject(row, cells, customer, `differs from ${first}`);
    if (order.at.slice(0, 10) !== line.at.slice(0, 10)) {
      return this.#reject(row, cells, date, `is another day than ${first} (a refund names its order in a column)`);
    }
    order.amount = new Decimal(order.amount).plus(line.amount);
    order.rows.push(row);
  }

  #reject(row: number, cells: readonly string[], column: number, reason: string): void {
    this.bad.push({ row, column: this.#header[column]!, value: cells[column] ?? "", reason });
    const { id } = orderNumbers(cells, this.#columns);
    if (id !== undefined) this.#brokenIds.add(id);
  }

  #noteRepeat(cells: readonly string[]): void {
    const text = cells.join("\0");
    if (this.#seen.has(text)) this.repeatedRows++;
    else this.#seen.add(text);
  }
}
