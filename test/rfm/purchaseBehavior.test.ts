import { describe, expect, it } from "vitest";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "a", at: "2024-01-01", amount: "30.00" },
  { customerId: "a", at: "2024-01-12", amount: "10.00" },
  { customerId: "a", at: "2024-01-21T09:00", amount: "5.00" },
  { customerId: "a", at: "2024-01-21T18:00", amount: "15.00", id: "a4" },
  { customerId: "a", at: "2024-01-30", amount: "-5.00", refundOf: "a4" },
  { customerId: "b", at: "2024-01-11", amount: "8.00" },
  { customerId: "c", at: "2024-01-10", amount: "8.00" },
  { customerId: "c", at: "2024-01-11", amount: "6.00" },
  { customerId: "c", at: "2024-02-11", amount: "6.00" },
  { customerId: "d", at: "2024-01-11", amount: "8.00", id: "d1" },
  { customerId: "d", at: "2024-01-12", amount: "-8.00", refundOf: "d1" },
]);
// The last ten days are 22 to 31 January, the ten before 12 to 21 January.
const options = { asOf: "2024-01-31", timeUnit: "day", windowDays: 10 } as const;

describe("purchaseBehavior", () => {
  it("measures frequency, value, rhythm and velocity of each customer", () => {
    const table = purchaseBehavior(log, options);
    expect(table.columns.customerId).toEqual(["a", "b", "c"]);
    expect(table.row(0)).toEqual({
      customerId: "a",
      orders: 4,
      orderFrequency: 4 / 31,
      orderValue: 55 / 4,
      basketSize: null,
      meanGapDays: 10,
      velocity: 0,
      previousVelocity: 0.2,
      velocityTrend: -0.2,
    });
    expect(table.meta).toEqual({
      asOf: "2024-01-31",
      timeZone: "UTC",
      timeUnit: "day",
      windowDays: 10,
      basketsLeftOut: 0,
      rowsAfterAsOf: 1,
      refundedOrders: 1,
      customersWithoutPurchase: 1,
    });
  });

  it("has no gap after one purchase, and no trend of who came within the earlier window", () => {
    const table = purchaseBehavior(log, { ...options, windowDays: 11 }); // the earlier window starts on the 10th
    expect(table.row(1)).toMatchObject({ meanGapDays: null, previousVelocity: null, velocityTrend: null });
    expect(table.row(2)).toMatchObject({ meanGapDays: 1, previousVelocity: 2 / 11, velocityTrend: -2 / 11 });
  });

  it("rescales by the time unit, month unless given", () => {
    const monthly = purchaseBehavior(log, { asOf: "2024-01-31" }).row(0);
    expect(monthly.orderFrequency).toBeCloseTo((4 * 30.4375) / 31, 12);
    expect(monthly.velocity).toBeCloseTo((3 * 30.4375) / 90, 12);
  });

  it("averages the baskets it is told of by then, and counts those it leaves out", () => {
    const baskets = [
      { customerId: "a", at: "2024-01-01", items: 3 },
      { customerId: "a", at: "2024-01-12", items: 4 },
      { customerId: "a", at: "2024-02-12", items: 40 },
      { customerId: "c", at: "2024-01-10", items: 1 },
      { customerId: "d", at: "2024-01-11", items: 9 },
      { customerId: "z", at: "2024-01-11", items: 9 },
    ];
    const table = purchaseBehavior(log, { ...options, baskets });
    expect(Array.from(table, ({ basketSize }) => basketSize)).toEqual([3.5, null, 1]);
    expect(table.meta.basketsLeftOut).toBe(3);
  });

  it("has no order value without amounts", () => {
    const bare = transactionLog([{ customerId: 1, at: "2024-01-01" }]);
    expect(purchaseBehavior(bare, options).row(0)).toMatchObject({ orders: 1, orderValue: null });
    expect(purchaseBehavior(transactionLog([]), options).length).toBe(0);
  });

  it("names what cannot be used", () => {
    const wrong = { asOf: 0, timeUnit: "hour", windowDays: 0 } as never;
    expect(issuesOf(() => purchaseBehavior(log, wrong)).map(({ path }) => path[0])).toEqual(["timeUnit", "windowDays"]);
    const baskets = [null, { customerId: "", at: "soon", items: 0 }, { customerId: "a", at: 0 }] as never;
    expect(
      issuesOf(() => purchaseBehavior(log, { ...options, baskets })).map(({ code, path }) => [code, ...path]),
    ).toEqual([
      ["wrong_type", 0, "row"],
      ["wrong_type", 1, "customerId"],
      ["invalid_instant", 1, "at"],
      ["out_of_range", 1, "items"],
      ["required", 2, "items"],
    ]);
  });
});
