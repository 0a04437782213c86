import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { mrrHistory, type MrrRow } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-03-31";

function closings(rows: Iterable<MrrRow>, options: object = {}): string[] {
  return mrrMovements(mrrHistory(rows, { asOf, ...options })).periods.map(({ closing }) => closing.toString());
}

describe("mrrHistory", () => {
  it("has a step where the amount changes, and none where it stays", () => {
    const { at, mrrMicro, customerStart, periods } = mrrHistory(
      [
        { customerId: "a", period: "2024-01", mrr: 100 },
        { customerId: "b", period: "2024-02", mrr: "0.5" },
        { customerId: "a", period: "2024-02", mrr: 100 },
        { customerId: "b", period: "2024-03", mrr: "0.5" },
      ],
      { asOf },
    );
    expect(periods.labels).toEqual(["2024-01", "2024-02", "2024-03"]);
    expect(Array.from(at)).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 2, 1), Date.UTC(2024, 1, 1)]);
    expect(Array.from(mrrMicro)).toEqual([100e6, 0, 5e5]);
    expect(Array.from(customerStart)).toEqual([0, 2, 3]);
  });

  it("adds up rows of one customer and period, takes 7 and '7' for one, and months in any form", () => {
    const rows: MrrRow[] = [
      { customerId: 7, period: "2024-01", mrr: 10 },
      { customerId: "7", period: "2024-01-15", mrr: "0.25" },
      { customerId: 7n, period: new Date("2024-01-31T23:00Z"), mrr: 1n },
      { customerId: 7, period: Date.UTC(2024, 1, 10), mrr: new Decimal("2.5") },
    ];
    expect(closings(rows)).toEqual(["11.25", "2.5", "0"]);
    expect(mrrHistory(rows, { asOf }).customerIds).toEqual(["7"]);
  });

  it("rounds once, half-even to six decimals, and counts it", () => {
    const rows = ["8.3333335", "8.3333345", "8.333333"].map((mrr, customerId) => ({ customerId, period: asOf, mrr }));
    expect(Array.from(mrrHistory(rows, { asOf }).mrrMicro)).toEqual([8_333_334, 8_333_334, 8_333_333]);
    expect(mrrHistory(rows, { asOf }).diagnostics).toEqual({
      rowsRead: 3,
      rowsRejected: 0,
      rowsAfterAsOf: 0,
      amountsRounded: 2,
    });
  });

  it("does not see rows after asOf, counts them, and goes on to the period of asOf", () => {
    const rows = [
      { customerId: "a", period: "2024-01", mrr: 5 },
      { customerId: "a", period: "2024-05", mrr: 9 },
    ];
    expect(closings(rows)).toEqual(["5", "0", "0"]);
    expect(mrrHistory(rows, { asOf }).diagnostics.rowsAfterAsOf).toBe(1);
  });

  it("has one period and nobody where there are no rows", () => {
    expect(closings([])).toEqual(["0"]);
  });

  it("cuts periods of any length in its zone", () => {
    const rows = [
      { customerId: "a", period: "2024-01-31T23:30Z", mrr: 5 },
      { customerId: "a", period: "2024-03", mrr: 6 },
    ];
    expect(closings(rows, { timeZone: "Europe/Berlin" })).toEqual(["5", "6"]);
    expect(closings(rows)).toEqual(["5", "0", "6"]);
    expect(closings(rows, { period: "quarter", fiscalYearStartMonth: 2 })).toEqual(["5", "6"]);
  });

  it("names every row and field that cannot be used", () => {
    const rows = [
      { customerId: "", period: "2024-13", mrr: "ten" },
      null,
      { customerId: "a", period: "2024-01", mrr: -1 },
      { customerId: "a" },
      { customerId: "a", period: "2024-01", mrr: 1e10 },
    ] as unknown as MrrRow[];
    expect(issuesOf(() => mrrHistory(rows, { asOf })).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", 0, "customerId"],
      ["invalid_instant", 0, "period"],
      ["invalid_amount", 0, "mrr"],
      ["wrong_type", 1, "row"],
      ["out_of_range", 2, "mrr"],
      ["required", 3, "period"],
      ["required", 3, "mrr"],
      ["overflow", 4, "mrr"],
    ]);
    const { rejected, diagnostics } = mrrHistory(rows, { asOf, onInvalid: "collect" });
    expect(rejected.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
    expect(diagnostics.rowsRejected).toBe(5);
  });

  it("lets credits stand when told to", () => {
    const rows = [
      { customerId: "a", period: "2024-01", mrr: 10 },
      { customerId: "a", period: "2024-02", mrr: -3 },
      { customerId: "b", period: "2024-03", mrr: -1 },
    ];
    const { periods } = mrrMovements(mrrHistory(rows, { asOf, allowNegative: true }));
    expect(periods.map(({ closing }) => closing.toString())).toEqual(["10", "-3", "-1"]);
    expect(periods.map(({ counts }) => counts.closing)).toEqual([1, 0, 0]);
    expect(periods[1]?.churn.toString()).toBe("13");
    expect([periods[2]?.expansion.toString(), periods[2]?.contraction.toString()]).toEqual(["3", "1"]);
  });

  it("refuses a customer, and a sum, past 2^53 millionths", () => {
    const rows = [1, 2].map(() => ({ customerId: "a", period: "2024-01", mrr: 5e9 }));
    expect(issuesOf(() => mrrHistory(rows, { asOf }))).toMatchObject([{ code: "overflow", path: ["customer", "a"] }]);
    const many = [1, 2].map((customerId) => ({ customerId, period: "2024-03", mrr: 5e9 }));
    const history = mrrHistory(many, { asOf });
    expect(issuesOf(() => mrrMovements(history)).map(({ path }) => path)).toEqual([
      ["2024-03", "new"],
      ["2024-03", "closing"],
    ]);
  });

  it("refuses options that are no such choice", () => {
    const options = { asOf, period: "decade", onInvalid: "skip", allowNegative: "yes" } as unknown as { asOf: string };
    expect(issuesOf(() => mrrHistory([], options)).map(({ path }) => path[0])).toEqual([
      "period",
      "onInvalid",
      "allowNegative",
    ]);
    expect(issuesOf(() => mrrHistory([], { asOf, timeZone: "Mars" }))[0]?.code).toBe("unknown_time_zone");
    expect(issuesOf(() => mrrHistory([], {} as { asOf: string }))[0]?.code).toBe("required");
  });
});
