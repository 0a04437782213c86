import { describe, expect, it } from "vitest";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import type { LifecycleOptions } from "../../src/retention/lifecycle.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "steady", at: "2024-01-05" },
  { customerId: "steady", at: "2024-02-05" },
  { customerId: "steady", at: "2024-02-25" },
  { customerId: "steady", at: "2024-03-05" },
  { customerId: "paused", at: "2024-01-10" },
  { customerId: "paused", at: "2024-03-20" },
  { customerId: "once", at: "2024-02-14" },
]);

describe("customerLifecycle", () => {
  it("tells in each period who is new, returning, resurrected and dormant", () => {
    expect(customerLifecycle(log, { asOf: "2024-03-31", period: "month" })).toEqual({
      kind: "customerLifecycle",
      asOf: "2024-03-31",
      period: "month",
      timeZone: "UTC",
      periods: [
        {
          start: "2024-01-01T00:00:00.000Z",
          label: "2024-01",
          complete: true,
          previousActive: 0,
          active: 2,
          new: 2,
          returning: 0,
          resurrected: 0,
          dormant: 0,
          pulse: null,
          reason: "noLoss",
        },
        {
          start: "2024-02-01T00:00:00.000Z",
          label: "2024-02",
          complete: true,
          previousActive: 2,
          active: 2,
          new: 1,
          returning: 1,
          resurrected: 0,
          dormant: 1,
          pulse: 1,
          reason: null,
        },
        {
          start: "2024-03-01T00:00:00.000Z",
          label: "2024-03",
          complete: true,
          previousActive: 2,
          active: 2,
          new: 0,
          returning: 1,
          resurrected: 1,
          dormant: 1,
          pulse: 1,
          reason: null,
        },
      ],
      diagnostics: { rowsAfterAsOf: 0, refundedOrders: 0, customersWithoutPurchase: 0 },
    });
  });

  it("shows a period that is not over as far as it has come, without a pulse", () => {
    const { periods, diagnostics } = customerLifecycle(log, { asOf: "2024-03-15", period: "month" });
    expect(periods[2]).toMatchObject({ complete: false, active: 1, dormant: 1, pulse: null, reason: "censored" });
    expect(diagnostics.rowsAfterAsOf).toBe(1);
  });

  it("has a pulse of 0 where customers are lost and none are won", () => {
    const { periods } = customerLifecycle(log, { asOf: "2024-05-31", period: "month" });
    expect(periods[3]).toMatchObject({ active: 0, dormant: 2, pulse: 0, reason: null });
    expect(periods[4]).toMatchObject({ active: 0, previousActive: 0, pulse: null, reason: "noLoss" });
  });

  it("dates a customer by the first purchase that stands", () => {
    const refunded = transactionLog([
      { customerId: "a", at: "2024-01-05", amount: 5, id: "1" },
      { customerId: "a", at: "2024-02-05", amount: 5 },
      { customerId: "a", at: "2024-02-10", amount: -5, refundOf: "1" },
      { customerId: "b", at: "2024-02-05", amount: 5, id: "2" },
      { customerId: "b", at: "2024-02-06", amount: -5, refundOf: "2" },
    ]);
    const { periods, diagnostics } = customerLifecycle(refunded, { asOf: "2024-02-29", period: "month" });
    expect(periods.map((each) => each.new)).toEqual([0, 1]);
    expect(diagnostics).toEqual({ rowsAfterAsOf: 0, refundedOrders: 2, customersWithoutPurchase: 1 });
  });

  it("cuts weeks where it is told to, in the zone of the log", () => {
    // A Sunday evening in New York is Monday in UTC.
    const sunday = transactionLog([{ customerId: "a", at: "2024-03-18T01:00Z" }], { timeZone: "America/New_York" });
    const labelOf = (weekStartsOn: 0 | 1) =>
      customerLifecycle(sunday, { asOf: "2024-03-31", period: "week", weekStartsOn }).periods[0]!.label;
    expect([labelOf(0), labelOf(1)]).toEqual(["2024-03-17", "2024-03-11"]);
  });

  it.each([
    [{ period: "month" }, ["asOf"]],
    [{ asOf: "2024-03-31", period: "decade", weekStartsOn: 7 }, ["period", "weekStartsOn"]],
  ])("refuses the options %j", (options, fields) => {
    const issues = issuesOf(() => customerLifecycle(log, options as unknown as LifecycleOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
