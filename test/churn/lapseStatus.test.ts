import { describe, expect, it } from "vitest";
import type { LapseOptions } from "../../src/churn/lapseOptions.ts";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-06-30";
const msPerDay = 86_400_000;

/** A log with purchases so many days before asOf. */
function logOf(customers: Readonly<Record<string, readonly number[]>>) {
  const rows = Object.entries(customers).flatMap(([customerId, daysAgo]) =>
    daysAgo.map((days) => ({ customerId, at: Date.UTC(2024, 5, 30, 12) - days * msPerDay })),
  );
  return transactionLog(rows);
}

describe("lapseStatus by fixed bounds", () => {
  const options = { asOf, policy: "fixed", activeDays: 30, lapsedDays: 90 } as const;

  it.each([
    [[0], "active"],
    [[30], "active"],
    [[31], "lapsing"],
    [[90], "lapsing"],
    [[91], "lapsed"],
    [[10, 101], "reactivated"],
    [[10, 100], "active"],
    [[31, 200], "lapsing"],
    [[5, 10, 200], "active"],
  ])("of purchases %j days ago is %s", (daysAgo, status) => {
    expect(lapseStatus(logOf({ a: daysAgo }), options).row(0).status).toBe(status);
  });

  it("has a row per customer with a purchase, and says what it left out", () => {
    const log = transactionLog([
      { customerId: "a", at: "2024-06-01", amount: 5, id: "1" },
      { customerId: "a", at: "2024-06-02", amount: -5, refundOf: "1" },
      { customerId: "b", at: "2024-05-01", amount: 5 },
      { customerId: "b", at: "2024-06-01T08:00", amount: 5 },
      { customerId: "b", at: "2024-06-01T09:00", amount: 5 },
      { customerId: "b", at: "2024-07-01", amount: 5 },
    ]);
    const table = lapseStatus(log, options);
    expect([...table]).toEqual([
      { customerId: "b", daysSinceLast: 29, previousGapDays: 31, activeDays: 30, lapsedDays: 90, status: "active" },
    ]);
    expect(table.meta).toEqual({
      asOf,
      timeZone: "UTC",
      policy: { policy: "fixed", activeDays: 30, lapsedDays: 90 },
      reason: null,
      counts: { active: 1, lapsing: 0, lapsed: 0, reactivated: 0, unknown: 0 },
      rowsAfterAsOf: 1,
      refundedOrders: 1,
      customersWithoutPurchase: 1,
    });
  });
});

describe("lapseStatus by quantiles of the base", () => {
  it("weighs customers, not gaps, and counts who never came back", () => {
    // Gaps: a has 10 ten times, b 20, c 40; d has none for 100 days. Survival: 3/4, 2/4, 1/4.
    const log = logOf({ a: [...Array(11).keys()].map((i) => 10 * i), b: [5, 25], c: [30, 70], d: [100] });
    const table = lapseStatus(log, { asOf, policy: "baseQuantile", activeShare: 0.5, lapsedShare: 0.75 });
    expect(table.row(0)).toMatchObject({ activeDays: 20, lapsedDays: 40 });
    expect(table.columns.status).toEqual(["active", "active", "lapsing", "lapsed"]);
  });

  it("has no status where the gaps do not reach the quantile", () => {
    const table = lapseStatus(logOf({ a: [0, 10], b: [100] }), {
      asOf,
      policy: "baseQuantile",
      activeShare: 0.5,
      lapsedShare: 0.9,
    });
    expect(table.row(1)).toMatchObject({ previousGapDays: null, activeDays: 10, lapsedDays: null, status: null });
    expect(table.meta).toMatchObject({ reason: "insufficientData", counts: { unknown: 2 } });
  });
});

describe("lapseStatus by each customer's own rhythm", () => {
  const options = { asOf, policy: "ownRhythm", activeMultiple: 1.5, lapsedMultiple: 3 } as const;

  it("takes the same silence differently", () => {
    const log = logOf({ weekly: [22, 29, 36], monthly: [22, 52, 82], "once, as others": [22] });
    const table = lapseStatus(log, options);
    // The median gap of the base is 30: of the three customers one came back within 7 days, one within 30.
    expect([...table].map(({ activeDays, lapsedDays, status }) => [activeDays, lapsedDays, status])).toEqual([
      [10.5, 21, "lapsed"],
      [45, 90, "active"],
      [45, 90, "active"],
    ]);
    expect(lapseStatus(log, { ...options, minGaps: 3 }).row(0).activeDays).toBe(45);
  });

  it("does not know the rhythm of a base where nobody came back", () => {
    expect(lapseStatus(logOf({ a: [5] }), options).row(0)).toMatchObject({ activeDays: null, status: null });
    expect(lapseStatus(transactionLog([]), options).length).toBe(0);
  });
});

describe("lapseStatus", () => {
  it.each([
    [{ policy: "rolling" }, ["policy"]],
    [{ policy: "fixed", activeDays: -1 }, ["activeDays", "lapsedDays"]],
    [{ policy: "fixed", activeDays: 30, lapsedDays: 29 }, ["lapsedDays"]],
    [{ policy: "baseQuantile", activeShare: 80, lapsedShare: 0.9 }, ["activeShare"]],
    [{ policy: "ownRhythm", activeMultiple: 1, lapsedMultiple: 2, minGaps: 0 }, ["minGaps"]],
  ])("refuses the options %j", (options, fields) => {
    const issues = issuesOf(() => lapseStatus(logOf({ a: [1] }), { asOf, ...options } as LapseOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
