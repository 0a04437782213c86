import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { TransactionRow } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const noon = Date.UTC(2024, 2, 1, 12);

describe("transactionLog", () => {
  it("groups rows by customer, in order of time and then of amount", () => {
    const log = transactionLog([
      { customerId: "b", at: 3, amount: 1 },
      { customerId: "a", at: 2, amount: 5 },
      { customerId: "b", at: 1, amount: 2 },
      { customerId: "a", at: 2, amount: 4 },
    ]);
    expect(log.customerIds).toEqual(["b", "a"]);
    expect(Array.from(log.customerStart)).toEqual([0, 2, 4]);
    expect(Array.from(log.at)).toEqual([1, 3, 2, 2]);
    expect(Array.from(log.amountMinor!)).toEqual([200, 100, 400, 500]);
  });

  it("takes Date, epoch milliseconds and ISO strings for one instant", () => {
    const rows = [new Date(noon), noon, "2024-03-01T12:00Z", "2024-03-01 13:00:00.000+01:00"];
    const log = transactionLog(rows.map((at) => ({ customerId: 1, at })));
    expect(Array.from(log.at)).toEqual([noon, noon, noon, noon]);
  });

  it("takes an ISO string without an offset as local to the time zone", () => {
    const log = transactionLog([{ customerId: 1, at: "2024-07-01" }], { timeZone: "Europe/Berlin" });
    expect(log.at[0]).toBe(Date.UTC(2024, 5, 30, 22));
  });

  it("takes amounts as number, string, bigint and Decimal of any copy", () => {
    const Other = Decimal.clone({ precision: 3 });
    const amounts = [12.34, "12.34", 12n, new Decimal("12.34"), new Other("12.34")];
    const log = transactionLog(amounts.map((amount, i) => ({ customerId: 1, at: i, amount })));
    expect(Array.from(log.amountMinor!)).toEqual([1234, 1234, 1200, 1234, 1234]);
  });

  it("keeps ids as text, so that 7, 7n and '7' are one customer", () => {
    const log = transactionLog([7, 7n, "7", 7].map((customerId, at) => ({ customerId, at })));
    expect(log.customerIds).toEqual(["7"]);
  });

  it("holds amounts in the units of the currency", () => {
    expect(transactionLog([{ customerId: 1, at: 0, amount: 1200 }], { currencyDecimals: 0 }).amountMinor![0]).toBe(
      1200,
    );
    expect(transactionLog([{ customerId: 1, at: 0, amount: "1.234" }], { currencyDecimals: 3 }).amountMinor![0]).toBe(
      1234,
    );
  });

  it("has no amount column when no row has an amount", () => {
    expect(transactionLog([{ customerId: 1, at: 0 }]).amountMinor).toBeNull();
  });

  it("gives a defined answer to no rows and to one", () => {
    const empty = transactionLog([]);
    expect([empty.customerIds, Array.from(empty.customerStart), empty.at.length]).toEqual([[], [0], 0]);
    const one = transactionLog([{ customerId: "a", at: noon }]);
    expect([one.customerIds, Array.from(one.customerStart), Array.from(one.at)]).toEqual([["a"], [0, 1], [noon]]);
  });

  it("orders a customer with thousands of rows, by amount where times agree", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ customerId: 1, at: (i * 7919) % 2500, amount: i % 3 }));
    const log = transactionLog(rows);
    const sorted = rows.toSorted((a, b) => a.at - b.at || a.amount - b.amount);
    expect(Array.from(log.at)).toEqual(sorted.map(({ at }) => at));
    expect(Array.from(log.amountMinor!)).toEqual(sorted.map(({ amount }) => amount * 100));
    expect(transactionLog(rows.map(({ customerId, at }) => ({ customerId, at }))).at).toEqual(log.at);
  });

  it("is a plain object that says what it was built with", () => {
    const log = transactionLog([], { currencyDecimals: 3, timeZone: "Asia/Tokyo", refundDate: "refund" });
    expect(log).toMatchObject({
      kind: "transactionLog",
      currencyDecimals: 3,
      timeZone: "Asia/Tokyo",
      refundDate: "refund",
    });
  });
});

describe("transactionLog, given bad rows", () => {
  const bad: [label: string, row: unknown, code: string, message: string][] = [
    ["no object", 5, "wrong_type", "row 1, row: expected an object, got 5"],
    [
      "no customer",
      { at: 0 },
      "required",
      "row 1, customerId: expected a non-empty string, a finite number or a bigint, got undefined",
    ],
    [
      "an empty customer",
      { customerId: "", at: 0 },
      "wrong_type",
      'row 1, customerId: expected a non-empty string, a finite number or a bigint, got ""',
    ],
    [
      "NaN for a customer",
      { customerId: NaN, at: 0 },
      "wrong_type",
      "row 1, customerId: expected a non-empty string, a finite number or a bigint, got NaN",
    ],
    [
      "an object for a customer",
      { customerId: {}, at: 0 },
      "wrong_type",
      "row 1, customerId: expected a non-empty string, a finite number or a bigint, got {}",
    ],
    [
      "no time",
      { customerId: 1, at: null },
      "required",
      "row 1, at: expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999, got null",
    ],
    [
      "no such day",
      { customerId: 1, at: "2023-02-29" },
      "invalid_instant",
      'row 1, at: expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999, got "2023-02-29"',
    ],
    [
      "an invalid Date",
      { customerId: 1, at: new Date("x") },
      "invalid_instant",
      "row 1, at: expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999, got an invalid Date",
    ],
    [
      "microseconds",
      { customerId: 1, at: 1.7e15 },
      "invalid_instant",
      "row 1, at: expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999, got 1700000000000000",
    ],
    [
      "too many decimals",
      { customerId: 1, at: 0, amount: 0.125 },
      "too_many_decimals",
      "row 1, amount: expected at most 2 decimals (see amountRounding), got 0.125",
    ],
    [
      "no amount",
      { customerId: 1, at: 0, amount: "ten" },
      "invalid_amount",
      'row 1, amount: expected a finite number, a decimal string, a bigint or a Decimal, got "ten"',
    ],
    [
      "too much",
      { customerId: 1, at: 0, amount: "1e20" },
      "overflow",
      'row 1, amount: expected fewer than 2^53 minor units, got "1e20"',
    ],
    [
      "an id that is no text",
      { customerId: 1, at: 0, id: 5 },
      "wrong_type",
      "row 1, id: expected a non-empty string, got 5",
    ],
    [
      "an empty refundOf",
      { customerId: 1, at: 0, refundOf: "" },
      "wrong_type",
      'row 1, refundOf: expected a non-empty string, got ""',
    ],
    [
      "an unlinked refund",
      { customerId: 1, at: 0, amount: -1.5 },
      "unlinked_refund",
      "row 1, amount: expected refundOf on a negative amount (or unlinkedRefunds: allow), got -1.5",
    ],
    [
      "a refund of nothing",
      { customerId: 1, at: 0, amount: -1, refundOf: "x" },
      "unknown_reference",
      'row 1, refundOf: expected the id of an order in these rows, got "x"',
    ],
  ];

  const goodRow = (row: unknown): TransactionRow =>
    typeof row === "object" && row !== null && "amount" in row
      ? { customerId: 9, at: 0, amount: 1 }
      : { customerId: 9, at: 0 };

  it.each(bad)("names row, field and value: %s", (_, row, code, message) => {
    const [issue, ...others] = issuesOf(() => transactionLog([goodRow(row), row as TransactionRow]));
    expect(others).toEqual([]);
    expect([issue!.code, issue!.message]).toEqual([code, message]);
    expect(issue!.path[0]).toBe(1);
  });

  it.each(bad)("sets the row aside when told to collect: %s", (_, row, code) => {
    const log = transactionLog([goodRow(row), row as TransactionRow], { onInvalid: "collect" });
    expect(log.customerIds).toEqual(["9"]);
    expect(log.rejected).toMatchObject([{ row: 1, issues: [{ code }] }]);
    expect(log.diagnostics).toMatchObject({ rowsRead: 2, rowsRejected: 1 });
  });

  it("lists every problem of a row at once", () => {
    const row = { at: "soon", amount: "ten", id: 1 } as unknown as TransactionRow;
    expect(issuesOf(() => transactionLog([row])).map((issue) => issue.path)).toEqual([
      [0, "customerId"],
      [0, "at"],
      [0, "amount"],
      [0, "id"],
    ]);
    const { rejected } = transactionLog([row], { onInvalid: "collect" });
    expect(rejected[0]!.issues).toHaveLength(4);
  });

  it("wants an amount on all rows or on none", () => {
    const rows = [
      { customerId: 1, at: 0, amount: 1 },
      { customerId: 2, at: 0 },
    ];
    expect(issuesOf(() => transactionLog(rows))).toMatchObject([{ code: "required", path: [1, "amount"] }]);
    expect(transactionLog(rows, { onInvalid: "collect" }).customerIds).toEqual(["1"]);
  });

  it("rejects a total of 2^53 minor units or more", () => {
    const rows = [1, 2].map((customerId) => ({ customerId, at: 0, amount: 6e13 }));
    expect(issuesOf(() => transactionLog(rows))).toMatchObject([{ code: "overflow", path: ["amount"] }]);
  });

  it("rounds half-even when told to, and counts it", () => {
    const amounts = [0.125, 0.135, "2.675", -0.125, "1e-9", 1];
    const rows = amounts.map((amount, at) => ({ customerId: 1, at, amount }));
    const log = transactionLog(rows, { amountRounding: "halfEven", unlinkedRefunds: "allow" });
    expect(Array.from(log.amountMinor!)).toEqual([12, 14, 268, -12, 0, 100]);
    expect(log.diagnostics.amountsRounded).toBe(5);
  });

  it("rejects options that are no such choice", () => {
    expect(issuesOf(() => transactionLog([], { currencyDecimals: 9 }))).toMatchObject([{ path: ["currencyDecimals"] }]);
    expect(issuesOf(() => transactionLog([], { timeZone: "Mars/Olympus" }))).toMatchObject([
      { code: "unknown_time_zone" },
    ]);
    const options = { onInvalid: "x", amountRounding: "x", unlinkedRefunds: "x", refundDate: "x" } as never;
    expect(issuesOf(() => transactionLog([], options)).map((issue) => issue.path[0])).toEqual([
      "onInvalid",
      "amountRounding",
      "unlinkedRefunds",
      "refundDate",
    ]);
  });
});

describe("transactionLog, given ids", () => {
  const order = { customerId: "a", at: "2024-01-01", amount: 10, id: "A1" };

  it("drops an identical repeat and counts it", () => {
    const log = transactionLog([order, { ...order }, { ...order, id: "A2" }]);
    expect(log.at.length).toBe(2);
    expect(log.diagnostics.duplicatesDropped).toBe(1);
  });

  it.each([
    ["customer", { customerId: "b" }],
    ["time", { at: "2024-01-02" }],
    ["amount", { amount: 11 }],
    ["refundOf", { refundOf: "A0", amount: 10 }],
  ])("takes a repeat with another %s for an error of each row with that id", (_, change) => {
    const rows = [order, { ...order, ...change }];
    expect(issuesOf(() => transactionLog(rows)).map((issue) => [issue.code, issue.path])).toEqual([
      ["conflicting_duplicate", [0, "id"]],
      ["conflicting_duplicate", [1, "id"]],
    ]);
    const log = transactionLog([...rows, { ...order, id: "A2" }], { onInvalid: "collect" });
    expect(log.rejected.map(({ row }) => row)).toEqual([0, 1]);
    expect(log.at.length).toBe(1);
  });
});
