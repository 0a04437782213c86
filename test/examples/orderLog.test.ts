import { expect, it } from "vitest";
import type { Order } from "../../examples/report/orderBook.ts";
import { orderLog } from "../../examples/report/orderLog.ts";

const names = { customerId: "Kunde", at: "Datum", amount: "Betrag", id: "Nr", refundOf: "Storno zu" };
const order: Order = { customer: "Zoë", at: "2024-03-01", amount: "9.00", id: "7", refundOf: undefined, rows: [2] };

it.each([
  [{ at: "2024-02-30" }, "Datum", "2024-02-30", /^is no date such as/],
  [{ amount: "1.005" }, "Betrag", "1.005", /^expected at most 2 decimals$/],
  [{ id: undefined, refundOf: "6", amount: "-1" }, "Storno zu", "6", /^expected the id of an order/],
])("names the file's rows, column and value where the library refuses %j", (change, column, value, reason) => {
  const rows = [3, 4];
  const { log, bad } = orderLog([order, { ...order, id: "8", ...change, rows }], names, {
    timeZone: "UTC",
    currencyDecimals: 2,
  });
  expect(log.at).toHaveLength(1);
  expect(bad).toEqual(rows.map((row) => ({ row, column, value, reason: expect.stringMatching(reason) as string })));
});

it("takes negative amounts that name no order", () => {
  const { log, bad } = orderLog([order, { ...order, id: undefined, amount: "-1" }], names, {
    timeZone: "UTC",
    currencyDecimals: 2,
  });
  expect(bad).toEqual([]);
  expect(log.diagnostics.unlinkedRefunds).toBe(1);
});
