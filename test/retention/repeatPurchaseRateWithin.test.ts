import { describe, expect, it } from "vitest";
import { repeatPurchaseRateWithin, type RepeatWithinOptions } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "in time", at: "2024-01-01" },
  { customerId: "in time", at: "2024-01-31" },
  { customerId: "late", at: "2024-01-10" },
  { customerId: "late", at: "2024-02-10" },
  { customerId: "same day", at: "2024-01-15T08:00" },
  { customerId: "same day", at: "2024-01-15T20:00" },
  { customerId: "young and quick", at: "2024-02-20" },
  { customerId: "young and quick", at: "2024-02-21" },
]);
const options = { asOf: "2024-02-29", withinDays: 30 };

describe("repeatPurchaseRateWithin", () => {
  it("follows who has had the time, and nobody else", () => {
    expect(repeatPurchaseRateWithin(log, options)).toEqual({
      kind: "repeatPurchaseRateWithin",
      rate: 2 / 3,
      numerator: 2,
      denominator: 3,
      immature: 1,
      reason: null,
      asOf: "2024-02-29",
      withinDays: 30,
      from: null,
      before: null,
    });
  });

  it("takes a customer in on the evening of the last day", () => {
    const of = (asOf: string) => repeatPurchaseRateWithin(log, { asOf, withinDays: 30 });
    expect(of("2024-01-30")).toMatchObject({ rate: null, denominator: 0, immature: 3, reason: "censored" });
    expect(of("2024-01-31T12:00")).toMatchObject({ denominator: 0, immature: 3 });
    expect(of("2024-01-31")).toMatchObject({ numerator: 1, denominator: 1, immature: 2 });
  });

  it("begins with the first orders that it is told to", () => {
    const result = repeatPurchaseRateWithin(log, { ...options, from: "2024-01-10", before: "2024-01-15" });
    expect(result).toMatchObject({
      numerator: 0,
      denominator: 1,
      immature: 0,
      from: "2024-01-10T00:00:00.000Z",
      before: "2024-01-15T00:00:00.000Z",
    });
  });

  it("counts a day of 25 hours as one, and no order that was undone", () => {
    const autumn = transactionLog(
      [
        { customerId: "a", at: "2024-10-26T23:30", amount: 1 },
        { customerId: "a", at: "2024-10-27T23:30", amount: 1 },
        { customerId: "b", at: "2024-10-20", amount: 1, id: "1" },
        { customerId: "b", at: "2024-10-26", amount: 1 },
        { customerId: "b", at: "2024-10-27", amount: -1, refundOf: "1" },
      ],
      { timeZone: "Europe/Berlin" },
    );
    const result = repeatPurchaseRateWithin(autumn, { asOf: "2024-10-31", withinDays: 1 });
    expect(result).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("is null where nobody bought", () => {
    expect(repeatPurchaseRateWithin(transactionLog([]), options)).toMatchObject({ rate: null, reason: "emptyBase" });
    expect(repeatPurchaseRateWithin(log, { ...options, asOf: "2023-01-01" }).reason).toBe("emptyBase");
  });

  it.each([
    [{ asOf: 0, withinDays: 0 }, ["withinDays"]],
    [{ withinDays: 30 }, ["asOf"]],
    [{ asOf: 0, withinDays: 30, from: "x" }, ["from"]],
    [{ asOf: 0, withinDays: 30, before: "x" }, ["before"]],
  ])("refuses the options %j", (wrong, fields) => {
    const issues = issuesOf(() => repeatPurchaseRateWithin(log, wrong as RepeatWithinOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
