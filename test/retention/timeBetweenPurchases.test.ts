import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { type TimeBetweenOptions, timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-06-30";
const msPerDay = 86_400_000;

/** A log with purchases so many days before asOf. */
function logOf(customers: Readonly<Record<string, readonly number[]>>) {
  return transactionLog(
    Object.entries(customers).flatMap(([customerId, daysAgo]) =>
      daysAgo.map((days) => ({ customerId, at: Date.UTC(2024, 5, 30, 12) - days * msPerDay })),
    ),
  );
}

const few = logOf({ often: [0, 10, 20, 30, 40], seldom: [5, 45], once: [100] });

describe("timeBetweenPurchases", () => {
  it("lets each customer weigh one", () => {
    const result = timeBetweenPurchases(few, { asOf, shares: [0.3, 0.5, 0.9] });
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      kind: "timeBetweenPurchases",
      asOf,
      timeZone: "UTC",
      estimator: "wangChang",
      customers: 3,
      repeatCustomers: 2,
      gaps: 5,
      quantiles: [
        { share: 0.3, days: 10, reason: null },
        { share: 0.5, days: 40, reason: null },
        { share: 0.9, days: null, reason: "censored" },
      ],
      time: [10, 40, 100],
      atRisk: [3, 2, 1],
      events: [1, 1, 0],
      censored: [0, 0, 1],
      survival: [2 / 3, 1 / 3, 1 / 3],
      diagnostics: { rowsAfterAsOf: 0, refundedOrders: 0, customersWithoutPurchase: 0 },
    });
  });

  it("takes all gaps alike when pooled, the open ones cut off", () => {
    const { time, atRisk, events, censored } = timeBetweenPurchases(few, { asOf, estimator: "pooled" });
    expect([time, atRisk, events, censored].map((column) => Array.from(column))).toEqual([
      [0, 5, 10, 40, 100],
      [8, 7, 6, 2, 1],
      [0, 0, 4, 1, 0],
      [1, 1, 0, 0, 1],
    ]);
  });

  it("takes one gap of each customer as firstGap", () => {
    const { time, atRisk, events } = timeBetweenPurchases(few, { asOf, estimator: "firstGap" });
    expect([time, atRisk, events].map((column) => Array.from(column))).toEqual([
      [10, 40, 100],
      [3, 2, 1],
      [1, 1, 0],
    ]);
  });

  it("merges purchases of one local day, and sees neither undone orders nor what comes after asOf", () => {
    const log = transactionLog([
      { customerId: "a", at: "2024-06-01T08:00", amount: 1 },
      { customerId: "a", at: "2024-06-01T20:00", amount: 1 },
      { customerId: "a", at: "2024-06-05", amount: 1, id: "1" },
      { customerId: "a", at: "2024-06-06", amount: -1, refundOf: "1" },
      { customerId: "a", at: "2024-06-10", amount: 1 },
      { customerId: "a", at: "2024-07-10", amount: 1 },
    ]);
    const { gaps, time, diagnostics } = timeBetweenPurchases(log, { asOf });
    expect([gaps, Array.from(time)]).toEqual([1, [9]]);
    expect(diagnostics).toEqual({ rowsAfterAsOf: 1, refundedOrders: 1, customersWithoutPurchase: 0 });
  });

  it("has nothing to say of nobody", () => {
    const { quantiles, time } = timeBetweenPurchases(transactionLog([]), { asOf });
    expect(quantiles).toEqual([0.5, 0.8, 0.9, 0.95].map((share) => ({ share, days: null, reason: "emptyBase" })));
    expect(time).toHaveLength(0);
  });

  it.each([
    [{}, ["asOf"]],
    [{ asOf, estimator: "mean", shares: 0.8 }, ["estimator", "shares"]],
    [{ asOf, shares: [0.5, 80, 0] }, ["shares", "shares"]],
  ])("refuses the options %j", (options, fields) => {
    const issues = issuesOf(() => timeBetweenPurchases(few, options as unknown as TimeBetweenOptions));
    expect(issues.map(({ path }) => path[0])).toEqual(fields);
  });
});

describe("where rates differ between customers", () => {
  // Each customer buys at random at a rate of their own, exponential with the mean of one purchase in 8 weeks. So the
  // share of gaps beyond t weeks is 8 / (8 + t), and four fifths are over within 32.
  const random = seededRandom(20);
  const exponential = (): number => -Math.log(1 - random());
  const from = Date.UTC(2020, 0, 1);
  const weeks = 130;
  const rows = Array.from({ length: 20_000 }, (_, customerId) => {
    const perWeek = exponential() / 8;
    const mine = [];
    for (let week = 0; week <= weeks; week += exponential() / perWeek) {
      mine.push({ customerId, at: from + week * 7 * msPerDay });
    }
    return mine;
  });
  const log = transactionLog(rows.flat());
  const weeksOf = (options: Omit<TimeBetweenOptions, "asOf">): number =>
    timeBetweenPurchases(log, { asOf: from + weeks * 7 * msPerDay, shares: [0.8], ...options }).quantiles[0]!.days! / 7;

  it("finds the true quantile by Wang and Chang's estimator and by first gaps, and a third of it by pooling", () => {
    expect(Math.abs(weeksOf({}) - 32)).toBeLessThan(1.5);
    expect(Math.abs(weeksOf({ estimator: "firstGap" }) - 32)).toBeLessThan(1.5);
    expect(Math.abs(weeksOf({ estimator: "pooled" }) - 10.8)).toBeLessThan(0.5);
  });
});
