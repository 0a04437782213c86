import { expect, it } from "vitest";
import { guessColumns } from "../../examples/report/guessColumns.ts";
import { ReportError } from "../../examples/report/reportError.ts";

it.each([
  [
    ["customer_id", "date", "quantity", "amount"],
    [0, 1, 3, null, null],
  ],
  [
    ["Order ID", "Created at", "Email", "Total"],
    [2, 1, 3, 0, null],
  ],
  [
    ["Bestellnummer", "Kundennummer", "Bestelldatum", "Umsatz", "Erstattung zu"],
    [1, 2, 3, 0, 4],
  ],
  [
    ["Käufer", "Datum", "Betrag"],
    [0, 1, 2, null, null],
  ],
  [
    ["email", "customerId", "orderDate", "price", "revenue"],
    [1, 2, 4, null, null],
  ],
  [
    ["USER_ID", "timestamp", "value", "transaction_id", "refund_of"],
    [0, 1, 2, 3, 4],
  ],
])("finds the columns of %j", (header, [customer, date, amount, order, refundOf]) => {
  expect(guessColumns(header, {})).toMatchObject({ customer, date, amount, order, refundOf });
});

it("takes a column that a flag names, by its exact name or without case and punctuation", () => {
  const header = ["customer_id", "who", "Who", "date", "amount"];
  expect(guessColumns(header, { customer: "Who" }).customer).toBe(2);
  expect(guessColumns(header, { customer: "WHO" }).customer).toBe(1);
});

it("says which columns are missing, what there is, and which flags name them", () => {
  const message =
    'No column found for: customer, amount. The file has "who", "date". Name them by --customer --amount.';
  expect(() => guessColumns(["who", "date"], {})).toThrow(new ReportError(message));
});

it("says when a flag names no column", () => {
  const header = ["customer_id", "date", "amount"];
  expect(() => guessColumns(header, { refundOf: "storno" })).toThrow(/^--refund-of: the file has no column storno/);
});
