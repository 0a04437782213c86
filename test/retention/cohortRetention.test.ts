import { describe, expect, it } from "vitest";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { withTimeZone } from "../../src/transactions/withTimeZone.ts";
import { issuesOf } from "../config/issuesOf.ts";

const day = (n: number): string => `2024-01-${String(n).padStart(2, "0")}`;
/** Rows of customers who buy on the given days of January. */
const activeOn = (days: Record<string, number[]>) =>
  Object.entries(days).flatMap(([customerId, list]) => list.map((n) => ({ customerId, at: day(n) })));
const counts = (table: { cells: readonly (readonly { count: number | null }[])[] }) =>
  table.cells.map((row) => row.map((cell) => cell.count));

describe("cohortRetention", () => {
  it("agrees with Google's example (vector 13): 4 users, of whom 3, 2 and 1 return on day 1, 7 and 30", () => {
    const users = { a: [1, 2, 8, 31], b: [1, 2, 8], c: [1, 2], d: [1] };
    const table = cohortRetention(transactionLog(activeOn(users)), { asOf: day(31), period: "day" });
    expect([1, 7, 30].map((k) => table.cells[0]![k]!.rate)).toEqual([0.75, 0.5, 0.25]);
  });

  it("pools customers, and means cohorts (vector 5): 10 users at 20 % and 100 at 0 %", () => {
    const users: Record<string, number[]> = {};
    for (let i = 0; i < 10; i++) users[`early ${i}`] = i < 2 ? [1, 2] : [1];
    for (let i = 0; i < 100; i++) users[`late ${i}`] = [2];
    const { overall } = cohortRetention(transactionLog(activeOn(users)), { asOf: day(3), period: "day" });
    expect(overall.simple[1]).toBe(0.1);
    expect(overall.pooled[1]).toBeCloseTo(0.01818, 5);
    expect([overall.numerator[1], overall.denominator[1], overall.cohorts[1]]).toEqual([2, 110, 2]);
  });

  it("keeps a cohort nobody returned from in the mean (vector 6): 0 % and 25 % make 12.5 %", () => {
    const users = { a: [1], b: [1], c: [2, 3], d: [2], e: [2], f: [2] };
    const { overall } = cohortRetention(transactionLog(activeOn(users)), { asOf: day(3), period: "day" });
    expect(overall.simple[1]).toBe(0.125);
  });

  it("keeps a period without entrants as an empty cohort, and out of the curves", () => {
    const table = cohortRetention(transactionLog(activeOn({ a: [1, 3], b: [3, 4] })), { asOf: day(4), period: "day" });
    expect(table.cohorts.map(({ size }) => size)).toEqual([1, 0, 1, 0]);
    expect(table.cells[1]).toEqual(Array.from({ length: 3 }, () => ({ count: 0, rate: null, complete: true })));
    expect(table.overall.cohorts).toEqual([2, 2, 1, 1]);
    expect(table.overall.pooled).toEqual([1, 0.5, 1, 0]);
  });

  it("counts onOrAfter until the last purchase", () => {
    const log = transactionLog(activeOn({ a: [1, 4], b: [1, 2], c: [1] }));
    const options = { asOf: day(5), period: "day" } as const;
    expect(counts(cohortRetention(log, options))[0]).toEqual([3, 1, 0, 1, 0]);
    expect(counts(cohortRetention(log, { ...options, criterion: "onOrAfter" }))[0]).toEqual([3, 2, 1, 1, 0]);
  });

  it("takes a period that is not over for null, never for zero", () => {
    const log = transactionLog(activeOn({ a: [1, 16], b: [2] }));
    const weekly = cohortRetention(log, { asOf: day(16), period: "week" }); // weeks from Monday, January 1
    expect(weekly.cells[0]).toEqual([
      { count: 2, rate: 1, complete: true },
      { count: 0, rate: 0, complete: true },
      { count: null, rate: null, complete: false },
    ]);
    expect(weekly.overall.pooled).toEqual([1, 0, null]);
    expect(weekly.overall.simple).toEqual([1, 0, null]);
    expect(cohortRetention(log, { asOf: day(21), period: "week" }).cells[0]![2]!.complete).toBe(true);
    expect(cohortRetention(log, { asOf: `${day(21)}T23:59:59.998`, period: "week" }).cells[0]![2]!.complete).toBe(
      false,
    );
  });

  it("starts weeks on any day (vector 4): the week of Wednesday 2020-06-10", () => {
    const log = transactionLog([{ customerId: 1, at: "2020-06-10" }]);
    const labelFrom = (weekStartsOn: 0 | 1) =>
      cohortRetention(log, { asOf: "2020-06-20", period: "week", weekStartsOn }).cohorts[0]!.label;
    expect([labelFrom(0), labelFrom(1)]).toEqual(["2020-06-07", "2020-06-08"]);
  });

  it("goes by the calendar (vectors 8 and 9): Monday evening to Tuesday morning is a day, February 25 to March 3 a month", () => {
    const countsOf = (at: string[], period: "day" | "month", asOf: string) =>
      counts(cohortRetention(transactionLog(at.map((each) => ({ customerId: 1, at: each }))), { asOf, period }))[0];
    expect(countsOf(["2024-01-01T20:00", "2024-01-02T06:00"], "day", "2024-01-02")).toEqual([1, 1]);
    expect(countsOf(["2024-02-25", "2024-03-03"], "month", "2024-03-31")).toEqual([1, 1]);
    expect(countsOf(["2023-12-01T17:59", "2023-12-02T17:00"], "day", "2023-12-02")).toEqual([1, 1]);
  });

  it("cuts days in the log's zone", () => {
    const log = transactionLog([
      { customerId: 1, at: "2024-01-01T23:30Z" },
      { customerId: 1, at: "2024-01-02T00:30Z" },
    ]);
    const row = (zone: string) =>
      counts(cohortRetention(withTimeZone(log, zone), { asOf: "2024-01-02T12:00Z", period: "day" }))[0];
    expect(row("UTC")).toEqual([1, null]);
    expect(row("Asia/Tokyo")).toEqual([null]);
    expect(
      cohortRetention(withTimeZone(log, "Asia/Tokyo"), { asOf: "2024-01-02", period: "day" }).cells[0],
    ).toHaveLength(1);
  });

  it("skips a date that the zone skips: an empty cohort on 2011-12-30 in Apia", () => {
    const rows = ["2011-12-29", "2011-12-31"].map((at, customerId) => ({ customerId, at }));
    const table = cohortRetention(transactionLog(rows, { timeZone: "Pacific/Apia" }), {
      asOf: "2012-01-01",
      period: "day",
    });
    expect(table.cohorts.map(({ label, size }) => [label, size])).toEqual([
      ["2011-12-29", 1],
      ["2011-12-30", 0],
      ["2011-12-31", 1],
      ["2012-01-01", 0],
    ]);
  });

  it("measures revenue as a share of the cohort's first period, exactly", () => {
    const rows = [
      { customerId: "a", at: "2024-01-05", amount: "0.10" },
      { customerId: "b", at: "2024-01-20", amount: "0.20" },
      { customerId: "a", at: "2024-02-11", amount: "0.15" },
      { customerId: "c", at: "2024-02-11", amount: "7" },
    ];
    const options = { asOf: "2024-03-15", period: "month", measure: "revenue" } as const;
    const table = cohortRetention(transactionLog(rows), options);
    expect(table.cells[0]!.map(({ revenue }) => revenue?.toString() ?? null)).toEqual(["0.3", "0.15", null]);
    expect(table.cells[0]!.map(({ rate, count }) => [rate, count])).toEqual([
      [1, 2],
      [0.5, 1],
      [null, null],
    ]);
    expect(table.overall.numerator.map(String)).toEqual(["7.3", "0.15", "0"]);
    expect(table.overall.denominator.map(String)).toEqual(["7.3", "0.3", "0"]);
    expect(table.overall.pooled).toEqual([1, 0.5, null]);
    const onwards = cohortRetention(transactionLog(rows), { ...options, criterion: "onOrAfter" });
    expect(onwards.cells[0]!.map(({ revenue }) => revenue?.toString() ?? null)).toEqual(["0.45", "0.15", null]);
  });

  it("has no revenue rate for a cohort that has paid nothing", () => {
    const rows = [
      { customerId: "a", at: "2024-01-05", amount: 0 },
      { customerId: "a", at: "2024-02-05", amount: 5 },
    ];
    const { cells, overall } = cohortRetention(transactionLog(rows), {
      asOf: "2024-02-29",
      period: "month",
      measure: "revenue",
    });
    expect(cells[0]!.map(({ rate, complete }) => [rate, complete])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect([overall.pooled, overall.simple]).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("lets undone orders neither enter nor count, and tells what it left out", () => {
    const rows = [
      { customerId: "a", at: "2024-01-05", amount: 10, id: "A" },
      { customerId: "a", at: "2024-02-05", amount: 10 },
      { customerId: "a", at: "2024-02-06", amount: -10, refundOf: "A" },
      { customerId: "b", at: "2024-01-10", amount: -3 },
      { customerId: "c", at: "2024-01-01", amount: -1 },
      { customerId: "c", at: "2024-02-01", amount: 1 },
      { customerId: "c", at: "2024-03-01", amount: 1 },
    ];
    const table = cohortRetention(transactionLog(rows, { unlinkedRefunds: "allow" }), {
      asOf: "2024-02-29",
      period: "month",
      measure: "revenue",
    });
    expect(table.cohorts.map(({ label, size }) => [label, size])).toEqual([["2024-02", 2]]);
    expect(table.cells[0]![0]!.revenue!.toString()).toBe("11");
    expect(table.diagnostics).toEqual({
      rowsAfterAsOf: 1,
      rowsBeforeEntry: 2,
      refundedOrders: 1,
      customersWithoutPurchase: 1,
    });
  });

  it("lets refunds undo orders without amounts as well", () => {
    const rows = [
      { customerId: "a", at: "2024-01-05", id: "A" },
      { customerId: "a", at: "2024-01-06", refundOf: "A" },
      { customerId: "a", at: "2024-02-05" },
    ];
    const table = cohortRetention(transactionLog(rows), { asOf: "2024-02-29", period: "month" });
    expect(table.cohorts.map(({ label }) => label)).toEqual(["2024-02"]);
    expect(table.diagnostics).toMatchObject({ refundedOrders: 1, rowsBeforeEntry: 0 });
  });

  it("gives an empty table for a log without purchases", () => {
    for (const measure of ["customers", "revenue"] as const) {
      const table = cohortRetention(transactionLog([]), { asOf: "2024-01-31", period: "month", measure } as never);
      expect([table.cohorts, table.cells, table.overall.pooled]).toEqual([[], [], []]);
    }
  });

  it("carries what it was computed from, and survives JSON", () => {
    const log = transactionLog(activeOn({ a: [1] }), { timeZone: "Europe/Berlin" });
    const table = cohortRetention(log, { asOf: day(31), period: "month" });
    expect(table).toMatchObject({
      kind: "cohortTable",
      asOf: "2024-01-31",
      period: "month",
      timeZone: "Europe/Berlin",
      criterion: "on",
      measure: "customers",
      cohorts: [{ start: "2023-12-31T23:00:00.000Z", label: "2024-01", size: 1 }],
    });
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  it("rejects options that are missing or no such choice", () => {
    const log = transactionLog(activeOn({ a: [1] }));
    const wrong = {
      asOf: day(1),
      period: "fortnight",
      criterion: "rolling",
      measure: "profit",
      weekStartsOn: 9,
      fiscalYearStartMonth: 0,
    } as never;
    expect(issuesOf(() => cohortRetention(log, wrong)).map(({ path }) => path[0])).toEqual([
      "period",
      "weekStartsOn",
      "fiscalYearStartMonth",
      "criterion",
      "measure",
    ]);
    expect(issuesOf(() => cohortRetention(log, { period: "day" } as never))).toMatchObject([{ path: ["asOf"] }]);
    const revenue = { asOf: day(1), period: "day", measure: "revenue" } as const;
    expect(issuesOf(() => cohortRetention(log, revenue))).toMatchObject([{ code: "inconsistent", path: ["measure"] }]);
    expect(issuesOf(() => cohortRetention(log, { asOf: "2034-01-01", period: "day" }))).toMatchObject([
      { code: "out_of_range", path: ["period"] },
    ]);
  });
});
