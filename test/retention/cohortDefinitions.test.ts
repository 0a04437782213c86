import { describe, expect, it } from "vitest";
import type { CohortEvents, CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";

const day = (n: number): string => new Date(Date.UTC(2020, 5, 10 + n)).toISOString().slice(0, 10);
/** The days that each of some customers buys on, from day 0. */
const activeOn = (days: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(days).flatMap(([customerId, list]) => list.map((n) => ({ customerId, at: day(n) })));
const logOf = (days: Readonly<Record<string, readonly number[]>>) => transactionLog(activeOn(days));
const counts = (table: { cells: readonly (readonly { count: number | null }[])[] }) =>
  table.cells.map((row) => row.map(({ count }) => count));

const postHog = { P1: [0, 1, 2, 5, 6], P2: [1, 2, 3, 6] };
const daily = { asOf: day(6), period: "day" } as const;

/** Counts of one customer's row, who buys at the given instants. */
function rowOf(at: readonly string[], options: CohortOptions & CohortEvents) {
  return counts(cohortRetention(transactionLog(at.map((each) => ({ customerId: 1, at: each }))), options))[0];
}

describe("cohortRetention by other definitions", () => {
  it("agrees with PostHog's retention tests for recurring entry (vector 1)", () => {
    expect(counts(cohortRetention(logOf(postHog), { ...daily, entry: "recurring" }))).toEqual([
      [1, 1, 1, 0, 0, 1, 1],
      [2, 2, 1, 0, 1, 2],
      [2, 1, 0, 1, 2],
      [1, 0, 0, 1],
      [0, 0, 0],
      [1, 1],
      [2],
    ]);
  });

  it("agrees with PostHog's tests for at least two returns in a period (vector 3), the entry apart", () => {
    const twice = logOf({ ...postHog, P1: [...postHog.P1, 5] });
    const table = cohortRetention(twice, { ...daily, entry: "recurring", minimumReturns: 2 });
    expect(counts(table)[0]).toEqual([1, 0, 0, 0, 0, 1, 0]);
  });

  it("agrees with Google's example of a daily cohort (vector 14): of 100, 10 on day 1 and 2 on day 7", () => {
    const days = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`user ${i}`, [0, ...(i < 10 ? [1] : []), ...(i >= 98 ? [7] : [])]]),
    );
    const { pooled } = cohortRetention(logOf(days), { asOf: day(7), period: "day" }).overall;
    expect([pooled[1], pooled[7]]).toEqual([0.1, 0.02]);
  });

  it("divides as the articles of Amplitude do (vectors 10 and 11)", () => {
    const shareOf = (counted: number, size: number): number => {
      const days = Object.fromEntries(Array.from({ length: size }, (_, i) => [i, i < counted ? [0, 1] : [0]]));
      return cohortRetention(logOf(days), { asOf: day(1), period: "day" }).cells[0]![1]!.rate!;
    };
    expect(shareOf(6633, 9644)).toBeCloseTo(0.68779, 5);
    expect(shareOf(168, 254)).toBeCloseTo(0.66142, 5);
    expect(shareOf(72, 254)).toBeCloseTo(0.28346, 5);
  });

  it("counts elapsed time as Mixpanel does (vector 8)", () => {
    const night = ["2024-01-01T20:00", "2024-01-02T06:00"];
    expect(rowOf(night, { asOf: "2024-01-03", period: "day", clock: "elapsed" })).toEqual([1, 0, null]);
    const week = ["2024-02-25", "2024-03-03"];
    expect(rowOf(week, { asOf: "2024-04-30", period: "month", clock: "elapsed" })).toEqual([1, 0, null]);
    expect(rowOf(week, { asOf: "2024-04-30", period: "week", clock: "elapsed" })?.slice(0, 3)).toEqual([1, 1, 0]);
  });

  it("takes instants back to the hour as Amplitude does (vector 9), the local one", () => {
    const at = ["2023-12-01T17:59", "2023-12-02T17:00"];
    const options = { asOf: "2023-12-04", period: "day", clock: "elapsed" } as const;
    expect(rowOf(at, options)).toEqual([1, 0, 0, null]);
    expect(rowOf(at, { ...options, truncateTo: "hour" })).toEqual([1, 1, 0, null]);
    const kolkata = transactionLog(
      at.map((each) => ({ customerId: 1, at: each })),
      { timeZone: "Asia/Kolkata" },
    );
    expect(counts(cohortRetention(kolkata, { ...options, truncateTo: "hour" }))[0]).toEqual([1, 1, 0, null]);
  });

  it("keeps an elapsed cell open until it is over for every entrant", () => {
    const rows = [
      { customerId: "early", at: "2024-01-01T01:00" },
      { customerId: "late", at: "2024-01-01T23:00" },
    ];
    const options = { period: "day", clock: "elapsed" } as const;
    const completeAt = (asOf: string) =>
      cohortRetention(transactionLog(rows), { ...options, asOf }).cells[0]!.map(({ complete }) => complete);
    expect(completeAt("2024-01-02T22:59:59.998")).toEqual([false, false]);
    expect(completeAt("2024-01-02T22:59:59.999")).toEqual([true, false]);
  });

  it("counts onOrBefore, streaks and brackets", () => {
    const log = logOf({ a: [0, 1, 2, 5], b: [0, 2], c: [0] });
    const options = { asOf: day(5), period: "day" } as const;
    expect(counts(cohortRetention(log, { ...options, criterion: "streak" }))[0]).toEqual([3, 1, 1, 0, 0, 0]);
    expect(counts(cohortRetention(log, { ...options, criterion: "onOrBefore" }))[0]).toEqual([3, 3, 3, 3, 3, 3]);
    const { cells, brackets } = cohortRetention(log, {
      ...options,
      criterion: "bracket",
      brackets: [
        [1, 3],
        [5, 6],
        [6, 9],
      ],
    });
    expect(cells[0]!.map(({ count, rate }) => [count, rate])).toEqual([
      [2, 2 / 3],
      [1, 1 / 3],
      [null, null],
    ]);
    expect(brackets).toEqual([
      [1, 3],
      [5, 6],
      [6, 9],
    ]);
  });

  it("makes onOrAfter final by a horizon", () => {
    const log = logOf({ a: [0, 1, 4], b: [0, 1], c: [3] });
    const options = { asOf: day(4), period: "day", criterion: "onOrAfter", horizon: 2 } as const;
    expect(counts(cohortRetention(log, options))).toEqual([[2, 2, 0], [0, 0, 0], [0, 0, 0], [null, null], [null]]);
    const open = cohortRetention(log, { ...options, horizon: 100 });
    expect(open.cells[0]).toHaveLength(5);
    expect(open.cells.flat().every(({ count }) => count === null)).toBe(true);
  });

  it("lets customers enter at their first purchase in a window", () => {
    const log = logOf({ a: [0, 3, 4], b: [2, 4], c: [0] });
    const table = cohortRetention(log, { asOf: day(4), period: "day", entry: "firstInWindow", from: day(2) });
    expect(table.cohorts.map(({ label, size }) => [label, size])).toEqual([
      [day(2), 1],
      [day(3), 1],
      [day(4), 0],
    ]);
    expect(counts(table)).toEqual([[1, 0, 1], [1, 1], [0]]);
    expect(table.from).toBe(`${day(2)}T00:00:00.000Z`);
    expect(table.diagnostics).toMatchObject({ rowsBeforeEntry: 1, customersWithoutPurchase: 1 });
  });

  it("can return by another event than it entered by, at or after the entry", () => {
    const entries = transactionLog([
      { customerId: "a", at: "2024-01-10T12:00" },
      { customerId: "b", at: "2024-01-20" },
      { customerId: "c", at: "2024-01-25" },
    ]);
    const returns = transactionLog([
      { customerId: "a", at: "2024-01-10T11:59" },
      { customerId: "a", at: "2024-02-01" },
      { customerId: "b", at: "2024-01-20" },
      { customerId: "d", at: "2024-01-21" },
      { customerId: "b", at: "2024-03-05" },
    ]);
    const table = cohortRetention(entries, { asOf: "2024-02-29", period: "month", returns });
    expect(table.cells[0]).toEqual([
      { count: 1, rate: 1 / 3, complete: true },
      { count: 1, rate: 1 / 3, complete: true },
    ]);
    expect(table.isSameEvent).toBe(false);
    expect(table.diagnostics).toEqual({
      rowsAfterAsOf: 1,
      rowsBeforeEntry: 1,
      refundedOrders: 0,
      customersWithoutPurchase: 0,
      customersOnlyInReturns: 1,
    });
    const streak = cohortRetention(entries, { asOf: "2024-02-29", period: "month", returns, criterion: "streak" });
    expect(counts(streak)[0]).toEqual([1, 0]);
  });

  it("chooses entries and returns among the rows of one log", () => {
    const log = transactionLog([
      { customerId: "a", at: "2024-01-10", amount: 50 },
      { customerId: "a", at: "2024-02-10", amount: 5 },
      { customerId: "b", at: "2024-01-11", amount: 5 },
      { customerId: "b", at: "2024-02-11", amount: 50 },
    ]);
    const isLarge = (row: number): boolean => log.amountMinor![row]! >= 5000;
    const options = { asOf: "2024-02-29", period: "month" } as const;
    expect(counts(cohortRetention(log, { ...options, isEntry: isLarge }))).toEqual([[1, 1], [1]]);
    expect(counts(cohortRetention(log, { ...options, isReturn: isLarge }))).toEqual([[1, 1], [0]]);
  });

  it("counts as left out before an entry what could have been a return", () => {
    const log = transactionLog([
      { customerId: "a", at: "2024-01-10", amount: 5 },
      { customerId: "a", at: "2024-02-10", amount: 50 },
    ]);
    const isLarge = (row: number): boolean => log.amountMinor![row]! >= 5000;
    const leftOut = (isReturn: (row: number) => boolean): number => {
      const options = { asOf: "2024-02-29", period: "month", isEntry: isLarge, isReturn } as const;
      return cohortRetention(log, options).diagnostics.rowsBeforeEntry;
    };
    expect(leftOut((row) => !isLarge(row))).toBe(1);
    expect(leftOut(isLarge)).toBe(0);
  });

  it("drops the rates of the cohorts to those of the period before on request", () => {
    const log = logOf({ a: [0, 1, 2], b: [0, 1], c: [0], d: [0] });
    const options = { asOf: day(2), period: "day", criterion: "onOrAfter", base: "previous" } as const;
    const { cells, overall } = cohortRetention(log, options);
    expect(cells[0]!.map(({ rate }) => rate)).toEqual([1, 0.5, 0.5]);
    expect([overall.pooled, overall.denominator, overall.deduplicated]).toEqual([[1, 0.5, 0.5], [4, 4, 2], null]);
  });
});
