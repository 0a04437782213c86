import { describe, expect, it } from "vitest";
import { averageRevenuePerAccount } from "../../src/churn/averageRevenuePerAccount.ts";
import { averageSellingPrice } from "../../src/churn/averageSellingPrice.ts";
import { convertChurnRate } from "../../src/churn/convertChurnRate.ts";
import { expectedLifetime } from "../../src/churn/expectedLifetime.ts";
import { simpleLtv } from "../../src/churn/simpleLtv.ts";
import { standardizedChurn } from "../../src/churn/standardizedChurn.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("convertChurnRate", () => {
  it.each([
    // Churnkey's table of monthly and annual churn (spec, vector 26)
    [0.01, "0.1136"],
    [0.02, "0.2153"],
    [0.03, "0.3062"],
    [0.05, "0.4596"],
    [0.1, "0.7176"],
    [0, "0.0000"],
    [1, "1.0000"],
  ])("makes %d a month %s a year", (rate, annual) => {
    expect(convertChurnRate(rate, { fromPeriods: 1, toPeriods: 12 }).toFixed(4)).toBe(annual);
  });

  it("gives the hazard, which adds up over time and has no bound", () => {
    const hazard = (rate: number, toPeriods: number): number | null =>
      convertChurnRate(rate, { fromPeriods: 1, toPeriods, method: "hazard" });
    expect(hazard(0.5, 1)).toBeCloseTo(Math.LN2, 15);
    expect(hazard(0.5, 12)).toBeCloseTo(12 * Math.LN2, 14);
    expect(hazard(1, 1)).toBeNull();
    expect(Object.is(hazard(0, 1), 0)).toBe(true);
    expect(Object.is(convertChurnRate(0, { fromPeriods: 1, toPeriods: 12 }), 0)).toBe(true);
  });

  it("names what it cannot use", () => {
    const options = { fromPeriods: 0, toPeriods: Infinity, method: "times twelve" } as never;
    const paths = issuesOf(() => convertChurnRate(5, options)).map(({ path }) => path[0]);
    expect(paths).toEqual(["rate", "fromPeriods", "toPeriods", "method"]);
    expect(issuesOf(() => convertChurnRate(0.5, undefined as never))).toHaveLength(2);
  });
});

describe("expectedLifetime", () => {
  it.each([
    [0.05, 20],
    [1, 1],
    [0, null],
    [1e-320, null],
  ])("at a churn of %d is %d periods", (rate, periods) => {
    expect(expectedLifetime(rate)).toBe(periods);
  });

  it("refuses a percentage", () => {
    expect(issuesOf(() => expectedLifetime(5))).toMatchObject([{ code: "out_of_range", path: ["churnRate"] }]);
  });
});

describe("standardizedChurn", () => {
  it("rises while the blended rate falls, where a base ages and every band gets worse", () => {
    const year = (young: number, old: number, youngRate: number, oldRate: number) =>
      standardizedChurn([
        { startCount: young, churnedCount: young * youngRate, standardWeight: 1000 },
        { startCount: old, churnedCount: old * oldRate, standardWeight: 1000 },
      ]);
    const [first, second] = [year(1000, 1000, 0.2, 0.02), year(500, 3000, 0.22, 0.03)];
    expect([first.blended, second.blended].map((rate) => rate?.toFixed(4))).toEqual(["0.1100", "0.0571"]);
    expect([first.standardized, second.standardized].map((rate) => rate?.toFixed(4))).toEqual(["0.1100", "0.1250"]);
    expect(second).toMatchObject({ numerator: 200, denominator: 3500, rates: [0.22, 0.03] });
  });

  it("has no standardised value where a band with a weight is empty, and needs none without", () => {
    const empty = { startCount: 0, churnedCount: 0 };
    const full = { startCount: 10, churnedCount: 1, standardWeight: 2 };
    expect(standardizedChurn([full, { ...empty, standardWeight: 1 }])).toMatchObject({
      blended: 0.1,
      standardized: null,
      rates: [0.1, null],
    });
    expect(standardizedChurn([full, { ...empty, standardWeight: 0 }]).standardized).toBe(0.1);
    expect(standardizedChurn([])).toMatchObject({ blended: null, standardized: null, rates: [] });
  });

  it("names what it cannot use", () => {
    const bands = [{ startCount: 1, churnedCount: 2, standardWeight: -1 }, { startCount: -1 }] as never;
    expect(issuesOf(() => standardizedChurn(bands)).map(({ path }) => path)).toEqual([
      ["bands", 0, "churnedCount"],
      ["bands", 0, "standardWeight"],
      ["bands", 1, "startCount"],
      ["bands", 1, "standardWeight"],
    ]);
  });
});

describe("averages of revenue and the simple LTV", () => {
  it("are exact, and null over nobody", () => {
    expect(averageRevenuePerAccount({ mrr: "100.05", customers: 3 })?.toString()).toBe("33.35");
    expect(averageRevenuePerAccount({ mrr: 0, customers: 0 })).toBeNull();
    expect(averageSellingPrice({ newMrr: 450n, newCustomers: 9 })?.toString()).toBe("50");
    expect(averageSellingPrice({ newMrr: 0, newCustomers: 0 })).toBeNull();
  });

  it.each([
    [{ arpa: 100, churnRate: 0.05 }, "2000"], // ChartMogul, LTV (spec, vector 24)
    [{ arpa: 500, churnRate: 0.05, marginShare: 0.8 }, "8000"], // public KPI templates (spec, vector 25)
    [{ arpa: 500, churnRate: 0 }, undefined],
  ])("LTV of %j is %s", (inputs, value) => {
    expect(simpleLtv(inputs)?.toString()).toBe(value);
  });

  it("name what they cannot use", () => {
    const fields = (run: () => unknown): unknown[] => issuesOf(run).map(({ path }) => path[0]);
    expect(fields(() => averageRevenuePerAccount({ mrr: "x", customers: -1 }))).toEqual(["mrr", "customers"]);
    expect(fields(() => averageSellingPrice({ newMrr: "x", newCustomers: 1.5 }))).toEqual(["newMrr", "newCustomers"]);
    expect(fields(() => simpleLtv({ arpa: "", churnRate: 5, marginShare: 80 }))).toEqual([
      "arpa",
      "churnRate",
      "marginShare",
    ]);
  });
});
