import { describe, expect, it } from "vitest";
import { OrderBook } from "../../examples/report/orderBook.ts";

const header = ["order_id", "customer_id", "date", "amount", "refund_of", "currency"];
const columns = { order: 0, customer: 1, date: 2, amount: 3, refundOf: 4, currency: 5 };

/** The book of these rows, the first below the header. */
function bookOf(...rows: string[]): OrderBook {
  const book = new OrderBook(header, columns, undefined);
  rows.forEach((row, i) => book.add(i + 2, row.split(",")));
  return book;
}

describe("OrderBook", () => {
  it("adds up lines of one order exactly", () => {
    const book = bookOf(
      "7,Zoë,2024-03-01,0.10,,",
      "8,Max,2024-03-01,5,,",
      "7,Zoë,2024-03-01,0.20,,",
      "7,Zoë,2024-03-01,-0.05,,",
    );
    const orders = book.wholeOrders();
    expect(orders.map(({ id, amount, rows }) => [id, amount.toString(), rows])).toEqual([
      ["7", "0.25", [2, 4, 5]],
      ["8", "5", [3]],
    ]);
    expect(book.bad).toEqual([]);
    expect(book.rowsRead).toBe(4);
  });

  it("keeps rows without an order number apart", () => {
    expect(bookOf(",Zoë,2024-03-01,1,,", ",Zoë,2024-03-01,1,,").wholeOrders()).toHaveLength(2);
  });

  it("keeps refunds apart from the order whose number they bear or name", () => {
    const orders = bookOf("7,Zoë,2024-03-01,9,,", "7,Zoë,2024-03-05,-4,7,", "R7,Zoë,2024-03-06,-5,7,").wholeOrders();
    expect(orders.map(({ id, refundOf, amount }) => [id, refundOf, amount])).toEqual([
      ["7", undefined, "9"],
      [undefined, "7", "-4"],
      [undefined, "7", "-5"],
    ]);
  });

  it("counts rows that equal an earlier one in every cell, and adds them up", () => {
    const book = bookOf("7,Zoë,2024-03-01,9,,", "7,Zoë,2024-03-01,9,,", "7,Zoë,2024-03-01,9.00,,");
    expect(book.repeatedRows).toBe(1);
    expect(book.wholeOrders()[0]!.amount.toString()).toBe("27");
  });

  it("passes over blank rows", () => {
    expect(bookOf("", ",,,,,").rowsRead).toBe(0);
  });

  it("takes an order out whole when one of its rows is bad", () => {
    const book = bookOf("7,Zoë,2024-03-01,1,,", "7,Zoë,2024-03-01,free,,", "8,Max,2024-03-02,2,,");
    expect(book.wholeOrders().map(({ id }) => id)).toEqual(["8"]);
    expect(book.bad.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, "amount", "free"],
      [2, "order_id", "7"],
    ]);
  });
});

describe("bad rows", () => {
  const good = "7,Zoë,2024-03-01,1,,EUR";

  it.each([
    ["7,,2024-03-01,1,,EUR", "customer_id", /^is empty$/],
    ["9,Zoë, ,1,,EUR", "date", /^is empty$/],
    ["9,Zoë,2024-03-01,,,EUR", "amount", /^is empty$/],
    ["9,Z\uFFFD,2024-03-01,1,,EUR", "customer_id", /UTF-8/],
    ["9,Zoë,2024-03-01,€5,,EUR", "amount", /is no amount/],
    ["9,Zoë,2024-03-01,5,,USD", "currency", /expected EUR/],
    ["9,Zoë,2024-03-01,5,,EUR,x", "customer_id", /expected 6 cells, found 7/],
    ["7,Max,2024-03-01,1,,EUR", "customer_id", /differs from row 2/],
    ["7,Zoë,2024-03-02,1,,EUR", "date", /is another day than row 2/],
  ])("reports %s under its column, with the reason", (row, column, reason) => {
    const { bad } = bookOf(good, row);
    expect(bad).toEqual([expect.objectContaining({ row: 3, column, reason: expect.stringMatching(reason) as string })]);
  });
});
