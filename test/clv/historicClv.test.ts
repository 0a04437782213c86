import { describe, expect, it } from "vitest";
import { historicClv } from "../../src/clv/historicClv.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog(
  [
    { customerId: "a", at: "2024-01-05", amount: "0.10", id: "1" },
    { customerId: "a", at: "2024-02-11", amount: "0.20", id: "2" },
    { customerId: "b", at: "2024-01-20", amount: 40, id: "3" },
    { customerId: "b", at: "2024-02-02", amount: 10, id: "4" },
    { customerId: "b", at: "2024-02-20", amount: -10, refundOf: "4" },
    { customerId: "c", at: "2024-03-01", amount: 7, id: "5" },
  ],
  { currencyDecimals: 2 },
);

describe("historicClv", () => {
  it("adds up each customer's revenue as it stood at asOf", () => {
    const table = historicClv(log, { asOf: "2024-02-29" });
    expect(table.columns.customerId).toEqual(["a", "b"]);
    expect(Array.from(table.columns.orders)).toEqual([2, 1]);
    expect(Array.from(table.columns.revenueMinor)).toEqual([30, 4000]);
    expect(table.columns.valueMinor).toEqual(table.columns.revenueMinor);
    expect(table.meta).toEqual({
      asOf: "2024-02-29",
      timeZone: "UTC",
      marginShare: 1,
      rowsAfterAsOf: 1,
      refundedOrders: 1,
      customersWithoutPurchase: 1,
    });
  });

  it("does not know of a refund that is still to come", () => {
    expect(historicClv(log, { asOf: "2024-02-19" }).row(1)).toMatchObject({ orders: 2 });
  });

  it("takes the margin of it, half-even in decimal", () => {
    const values = (marginShare: number) =>
      Array.from(historicClv(log, { asOf: "2024-02-29", marginShare }).columns.valueMinor);
    expect(values(0.15)).toEqual([4, 600]); // 4.5 cents go to the even neighbour
    expect(values(0.25)).toEqual([8, 1000]); // 7.5 cents as well
    expect(values(0)).toEqual([0, 0]);
  });

  it("has no money where the log has none", () => {
    const bare = transactionLog([{ customerId: "a", at: 0 }]);
    const row = { customerId: "a", orders: 1, revenue: null, value: null };
    expect(historicClv(bare, { asOf: 0, marginShare: 0.5 }).row(0)).toEqual(row);
    expect(historicClv(bare, { asOf: 0 }).row(0)).toEqual(row);
  });

  it("has no rows where nobody has bought", () => {
    expect(historicClv(transactionLog([]), { asOf: 0 }).length).toBe(0);
  });

  it("rejects a share that is none, and a missing asOf", () => {
    expect(issuesOf(() => historicClv(log, { asOf: 0, marginShare: 40 }))).toMatchObject([{ path: ["marginShare"] }]);
    expect(issuesOf(() => historicClv(log, {} as never))).toMatchObject([{ code: "required", path: ["asOf"] }]);
  });
});
