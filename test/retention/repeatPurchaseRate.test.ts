import { describe, expect, it } from "vitest";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

/** Customers who order so many times, a day apart from January 1. */
const ordering = (times: number[]) =>
  transactionLog(
    times.flatMap((n, customerId) => Array.from({ length: n }, (_, i) => ({ customerId, at: `2024-01-0${i + 1}` }))),
  );

describe("repeatPurchaseRate", () => {
  it.each([
    [1200, 300, 0.25],
    [26, 8, 0.3077],
  ])("of %d customers, %d of whom order again (vector 27)", (customers, repeaters, rate) => {
    const log = ordering(Array.from({ length: customers }, (_, i) => (i < repeaters ? 2 : 1)));
    const result = repeatPurchaseRate(log, { asOf: "2024-01-31" });
    expect(result.rate).toBeCloseTo(rate, 4);
    expect([result.numerator, result.denominator]).toEqual([repeaters, customers]);
  });

  it("counts two orders of one day", () => {
    const log = transactionLog([1, 1].map((customerId) => ({ customerId, at: "2024-01-01" })));
    expect(repeatPurchaseRate(log, { asOf: "2024-01-01" }).rate).toBe(1);
  });

  it("looks at the window alone", () => {
    const log = ordering([3, 2, 1]);
    expect(repeatPurchaseRate(log, { asOf: "2024-01-02" })).toEqual({
      rate: 2 / 3,
      numerator: 2,
      denominator: 3,
      asOf: "2024-01-02",
      from: null,
    });
    expect(repeatPurchaseRate(log, { asOf: "2024-01-31", from: "2024-01-02" })).toEqual({
      rate: 0.5,
      numerator: 1,
      denominator: 2,
      asOf: "2024-01-31",
      from: "2024-01-02T00:00:00.000Z",
    });
  });

  it("counts no order that was undone", () => {
    const log = transactionLog([
      { customerId: 1, at: "2024-01-01", amount: 1, id: "A" },
      { customerId: 1, at: "2024-01-02", amount: 1 },
      { customerId: 1, at: "2024-01-03", amount: -1, refundOf: "A" },
    ]);
    expect(repeatPurchaseRate(log, { asOf: "2024-01-02" }).numerator).toBe(1);
    expect(repeatPurchaseRate(log, { asOf: "2024-01-03" }).numerator).toBe(0);
  });

  it("is null when nobody bought", () => {
    expect(repeatPurchaseRate(transactionLog([]), { asOf: "2024-01-31" }).rate).toBeNull();
  });

  it("rejects instants that cannot be read", () => {
    const log = ordering([1]);
    expect(issuesOf(() => repeatPurchaseRate(log, {} as never))).toMatchObject([{ code: "required", path: ["asOf"] }]);
    expect(issuesOf(() => repeatPurchaseRate(log, { asOf: 0, from: "x" }))).toMatchObject([
      { code: "invalid_instant", path: ["from"] },
    ]);
  });
});
