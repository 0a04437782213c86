import { describe, expect, it } from "vitest";
import { stickiness } from "../../src/retention/stickiness.ts";
import type { StickinessOptions } from "../../src/retention/stickinessResult.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const log = transactionLog([
  { customerId: "daily", at: "2024-02-26" },
  { customerId: "daily", at: "2024-02-27" },
  { customerId: "daily", at: "2024-02-28" },
  { customerId: "daily", at: "2024-02-29T08:00" },
  { customerId: "daily", at: "2024-02-29T20:00" },
  { customerId: "twice", at: "2024-02-20" },
  { customerId: "twice", at: "2024-02-27" },
  { customerId: "twice", at: "2024-02-29" },
  { customerId: "before", at: "2024-02-25" },
  { customerId: "after", at: "2024-03-01" },
]);
const days = { asOf: "2024-02-29", subPeriod: "day", length: 4 } as const;

describe("stickiness", () => {
  it("counts customers by the days that they were active on", () => {
    expect(stickiness(log, days)).toEqual({
      kind: "stickiness",
      asOf: "2024-02-29",
      timeZone: "UTC",
      subPeriod: "day",
      start: "2024-02-26T00:00:00.000Z",
      end: "2024-03-01T00:00:00.000Z",
      method: "mean",
      ratio: 0.75,
      numerator: 1.5,
      denominator: 2,
      reason: null,
      levels: [
        { activePeriods: 1, exactly: 0, exactlyShare: 0, atLeast: 2, atLeastShare: 1 },
        { activePeriods: 2, exactly: 1, exactlyShare: 0.5, atLeast: 2, atLeastShare: 1 },
        { activePeriods: 3, exactly: 0, exactlyShare: 0, atLeast: 1, atLeastShare: 0.5 },
        { activePeriods: 4, exactly: 1, exactlyShare: 0.5, atLeast: 1, atLeastShare: 0.5 },
      ],
      periods: [
        { label: "2024-02-26", active: 1 },
        { label: "2024-02-27", active: 2 },
        { label: "2024-02-28", active: 1 },
        { label: "2024-02-29", active: 2 },
      ],
      diagnostics: { rowsAfterAsOf: 1, refundedOrders: 0, customersWithoutPurchase: 1 },
    });
  });

  it("of 300 active today and 3000 in 30 days is 10 % at the point in time (vector 15, digitaltwentyfour)", () => {
    const visitors = transactionLog(
      Array.from({ length: 3000 }, (_, customerId) => ({
        customerId,
        at: customerId < 300 ? "2024-03-30" : "2024-03-05",
      })),
    );
    const options = { asOf: "2024-03-30", subPeriod: "day", length: 30 } as const;
    expect(stickiness(visitors, { ...options, method: "pointInTime" })).toMatchObject({
      method: "pointInTime",
      ratio: 0.1,
      numerator: 300,
      denominator: 3000,
    });
    expect(stickiness(visitors, options).ratio).toBeCloseTo(1 / 30, 12);
  });

  it("takes a window of sub-periods that are over", () => {
    const morning = stickiness(log, { ...days, asOf: "2024-02-29T09:00" });
    expect(morning.periods.map(({ label }) => label)).toEqual(["2024-02-25", "2024-02-26", "2024-02-27", "2024-02-28"]);
    const weeks = stickiness(log, { ...days, subPeriod: "week", length: 2, weekStartsOn: 0 });
    expect(weeks.periods).toEqual([
      { label: "2024-02-11", active: 0 },
      { label: "2024-02-18", active: 1 },
    ]);
  });

  it("counts 25 hours of a day once, and no order that was undone", () => {
    const autumn = transactionLog(
      [
        { customerId: "a", at: "2024-10-27T00:30", amount: 5 },
        { customerId: "a", at: "2024-10-27T23:30", amount: 5 },
        { customerId: "b", at: "2024-10-27T12:00", amount: 5, id: "1" },
        { customerId: "b", at: "2024-10-27T13:00", amount: -5, refundOf: "1" },
      ],
      { timeZone: "Europe/Berlin" },
    );
    const { levels, denominator } = stickiness(autumn, { ...days, asOf: "2024-10-28" });
    expect([levels[0]!.exactly, denominator]).toEqual([1, 1]);
  });

  it("has no ratio where nobody was active", () => {
    const nothing = stickiness(log, { ...days, asOf: "2023-02-28" });
    expect(nothing).toMatchObject({ ratio: null, numerator: 0, denominator: 0, reason: "emptyBase" });
    expect(nothing.levels[0]).toMatchObject({ exactlyShare: null, atLeastShare: null });
    expect(nothing.start).toBe("2023-02-25T00:00:00.000Z");
  });

  it.each([
    ["hour", "2024-02-29T21:00:00.000Z", "2024-03-01T00:00:00.000Z"],
    ["month", "2023-12-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z"],
    ["quarter", "2023-04-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"],
    ["year", "2021-01-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"],
  ] as const)("parts a window by the %s", (subPeriod, start, end) => {
    const window = stickiness(log, { ...days, subPeriod, length: 3 });
    expect([window.periods.length, window.start, window.end]).toEqual([3, start, end]);
  });

  it.each([
    [{ subPeriod: "day", length: 7 }, ["asOf"]],
    [{ asOf: 0, subPeriod: "decade", length: 0, method: "median" }, ["subPeriod", "length", "method"]],
    [{ asOf: 0, subPeriod: "day", length: 400 }, ["length"]],
  ])("refuses the options %j", (options, fields) => {
    const issues = issuesOf(() => stickiness(log, options as unknown as StickinessOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
