import { describe, expect, it } from "vitest";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { withTimeZone } from "../../src/transactions/withTimeZone.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { row, t6 } from "./t6.ts";

describe("customerSummary", () => {
  it("agrees with the tests of lifetimes (vector 38)", () => {
    const rows = [row(1, "02-01"), row(1, "02-06"), row(2, "01-01"), row(3, "01-01"), row(3, "01-02"), row(3, "01-05")];
    const table = customerSummary(transactionLog(rows), { asOf: "2015-02-07", timeUnit: "day" });
    expect(Array.from(table, ({ frequency, recency, age }) => [frequency, recency, age])).toEqual([
      [1, 5, 6],
      [0, 0, 37],
      [2, 4, 37],
    ]);
    expect(table.row(0).meanSpend).toBeNull();
  });

  it("agrees with the tests of pymc-marketing (vector 39)", () => {
    const { columns } = customerSummary(transactionLog(t6), { asOf: "2015-02-07", timeUnit: "day" });
    expect(Array.from(columns.frequency)).toEqual([1, 0, 2, 2, 2, 0]);
    expect(Array.from(columns.recency)).toEqual([36, 0, 4, 20, 2, 0]);
    expect(Array.from(columns.age)).toEqual([37, 37, 37, 22, 22, 5]);
    expect(Array.from(columns.meanSpend)).toEqual([2, NaN, 3, 6, 4.5, NaN]);
  });

  it("takes the mean over repeat days in any order of rows (vector 43)", () => {
    const rows = [row(1, "03-01", 25), row(1, "01-01", 10), row(1, "02-01", 20)];
    for (const order of [rows, rows.toReversed(), [rows[1]!, rows[0]!, rows[2]!]]) {
      expect(customerSummary(transactionLog(order), { asOf: "2015-03-01", timeUnit: "day" }).row(0).meanSpend).toBe(
        22.5,
      );
    }
  });

  it("rescales whole days by the unit and never regroups", () => {
    const log = transactionLog(t6);
    for (const [timeUnit, days] of [
      ["day", 1],
      ["week", 7],
      ["month", 30.4375],
      ["year", 365.25],
    ] as const) {
      const { columns } = customerSummary(log, { asOf: "2015-02-07", timeUnit });
      expect(Array.from(columns.age)).toEqual([37, 37, 37, 22, 22, 5].map((age) => age / days));
      expect(Array.from(columns.frequency)).toEqual([1, 0, 2, 2, 2, 0]);
    }
  });

  it("merges purchases of one week, from any first day, when asked for that grain", () => {
    const log = transactionLog([row(1, "02-01"), row(1, "02-02"), row(1, "02-10")]); // a Sunday, a Monday, a Tuesday
    const weeks = { asOf: "2015-02-28", timeUnit: "week", grain: "week" } as const;
    expect(customerSummary(log, weeks).row(0)).toMatchObject({ frequency: 2, recency: 2, age: 4 });
    expect(customerSummary(log, { ...weeks, weekStartsOn: 0 }).row(0)).toMatchObject({
      frequency: 1,
      recency: 1,
      age: 3,
    });
  });

  it("takes local days from the log's zone", () => {
    const rows = ["2024-03-01T23:30Z", "2024-03-02T00:30Z"].map((at) => ({ customerId: 1, at }));
    const log = transactionLog(rows);
    const frequencyIn = (zone: string) =>
      customerSummary(withTimeZone(log, zone), { asOf: "2024-03-05", timeUnit: "day" }).row(0).frequency;
    expect([frequencyIn("UTC"), frequencyIn("Asia/Tokyo"), frequencyIn("America/New_York")]).toEqual([1, 0, 0]);
  });

  it("takes a date as the end of that local day, and an instant as it is", () => {
    const log = transactionLog([
      { customerId: 1, at: "2024-03-01T09:00" },
      { customerId: 1, at: "2024-03-02T18:00" },
    ]);
    const at = (asOf: string) => customerSummary(log, { asOf, timeUnit: "day" }).row(0).frequency;
    expect([at("2024-03-02"), at("2024-03-02T18:00"), at("2024-03-02T17:59:59.999"), at("2024-03-01")]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it("leaves out customers who have not bought yet, and says so", () => {
    const table = customerSummary(transactionLog(t6), { asOf: "2015-01-16", timeUnit: "day" });
    expect(table.columns.customerId).toEqual(["1", "2", "3", "4", "5"]);
    expect(table.meta).toMatchObject({
      customersWithoutPurchase: 1,
      rowsAfterAsOf: 7,
      asOf: "2015-01-16",
      timeZone: "UTC",
    });
  });

  it("keeps those acquired from a date on", () => {
    const options = { asOf: "2015-02-07", timeUnit: "day", acquiredFrom: "2015-01-16" } as const;
    const table = customerSummary(transactionLog(t6), options);
    expect(table.columns.customerId).toEqual(["4", "5", "6"]);
    expect(table.meta.customersAcquiredBefore).toBe(3);
  });

  it("dates the first purchase behind an order that was undone", () => {
    const rows = [
      { customerId: 1, at: "2024-01-01", amount: 5, id: "A" },
      { customerId: 1, at: "2024-01-02", amount: -5, refundOf: "A" },
      { customerId: 1, at: "2024-01-10", amount: 7 },
    ];
    const options = { asOf: "2024-01-31", timeUnit: "day" } as const;
    const log = transactionLog(rows);
    expect(customerSummary(log, options).row(0)).toMatchObject({ frequency: 0, age: 21, meanSpend: null });
    expect(customerSummary(log, { ...options, acquiredFrom: "2024-01-05" }).length).toBe(1);
    expect(customerSummary(log, options).meta.refundedOrders).toBe(1);
  });

  it("gives an empty table for an empty log", () => {
    expect(customerSummary(transactionLog([]), { asOf: "2024-01-31", timeUnit: "week" }).length).toBe(0);
  });

  it("rejects missing and unknown options", () => {
    const log = transactionLog([]);
    expect(issuesOf(() => customerSummary(log, {} as never)).map(({ path }) => path)).toEqual([["timeUnit"]]);
    expect(issuesOf(() => customerSummary(log, { timeUnit: "day" } as never))).toMatchObject([
      { code: "required", path: ["asOf"] },
    ]);
    const options = { asOf: "soon", timeUnit: "day" } as const;
    expect(issuesOf(() => customerSummary(log, options))).toMatchObject([{ code: "invalid_instant", path: ["asOf"] }]);
    const choices = { asOf: "2024-01-01", timeUnit: "fortnight", grain: "hour", weekStartsOn: 7 } as never;
    expect(issuesOf(() => customerSummary(log, choices)).map(({ path }) => path[0])).toEqual([
      "timeUnit",
      "grain",
      "weekStartsOn",
    ]);
    expect(issuesOf(() => customerSummary(log, { ...options, asOf: "2024-01-01", acquiredFrom: "x" }))).toMatchObject([
      { path: ["acquiredFrom"] },
    ]);
  });
});
