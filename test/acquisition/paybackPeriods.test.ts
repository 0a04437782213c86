import { describe, expect, it } from "vitest";
import { ltvToCac } from "../../src/acquisition/ltvToCac.ts";
import { paybackCurve } from "../../src/acquisition/paybackCurve.ts";
import type { ChurnAdjustedPayback } from "../../src/acquisition/paybackInputs.ts";
import { paybackPeriods } from "../../src/acquisition/paybackPeriods.ts";
import { issuesOf } from "../config/issuesOf.ts";

const customer: ChurnAdjustedPayback = { cac: 1000, arpa: 100, marginShare: 0.8, retentionRate: 0.95 };

describe("paybackPeriods", () => {
  it("of CAC 1,000 at ARPA 100 and a margin of 80 % (spec, vector 52)", () => {
    expect(paybackPeriods(customer, { method: "simple" })).toBe(10);
    expect(paybackPeriods(customer, { method: "grossMargin" })).toBe(12.5);
    expect(paybackPeriods(customer, { method: "churnAdjusted" })?.toFixed(3)).toBe("19.122");
  });

  it.each([
    [{ cac: 1600 }, null], // m / (1 − r), reached in eternity
    [{ cac: "1599.99" }, 233.616],
    [{ cac: 10, arpa: 1, marginShare: 1, retentionRate: 0.9 }, null],
    [{ cac: 80 }, 1],
    [{ retentionRate: 0.25, cac: 100 }, 2],
    [{ retentionRate: 1 }, 12.5],
    [{ retentionRate: 0 }, null],
    [{ retentionRate: 0, cac: 80 }, 1],
    [{ cac: 0, arpa: 0 }, 0],
    [{ arpa: 0 }, null],
    [{ arpa: -5 }, null],
    [{ marginShare: 0 }, null],
    [{ retentionRate: 1, cac: "1e9000", arpa: 1 }, null],
  ])("with %j is %d by churnAdjusted", (change, periods) => {
    const found = paybackPeriods({ ...customer, ...change }, { method: "churnAdjusted" });
    if (periods === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(periods, 2);
  });

  it("names what it cannot use, and what the method needs", () => {
    const paths = (inputs: unknown, method: unknown): unknown[] =>
      issuesOf(() => paybackPeriods(inputs as never, { method } as never)).map(({ path }) => path[0]);
    expect(paths({ cac: -1, arpa: "x" }, "simple")).toEqual(["cac", "arpa"]);
    expect(paths(undefined, "simple")).toEqual(["cac", "arpa"]);
    expect(paths({ cac: 1, arpa: 1 }, "churnAdjusted")).toEqual(["marginShare", "retentionRate"]);
    expect(paths({ cac: 1, arpa: 1, marginShare: 80 }, "grossMargin")).toEqual(["marginShare"]);
    expect(paths(customer, "quick")).toEqual(["method"]);
    expect(issuesOf(() => paybackPeriods(customer, undefined as never))).toMatchObject([{ path: ["method"] }]);
  });
});

describe("paybackCurve", () => {
  it("starts with the cost and adds what those who are still there pay, exactly", () => {
    const inputs = { cac: "0.3", arpa: "0.1", marginShare: 1, retentionRate: 1 };
    const { points, paidBackPeriod, kind } = paybackCurve(inputs, { periods: 4 });
    expect(points.map(({ balance }) => balance.toString())).toEqual(["-0.3", "-0.2", "-0.1", "0", "0.1"]);
    expect([paidBackPeriod, kind]).toEqual([3, "paybackCurve"]);
  });

  it("is paid back at once where there is no cost, and perhaps not within the periods", () => {
    expect(paybackCurve({ ...customer, cac: 0 }, { periods: 1 }).paidBackPeriod).toBe(0);
    expect(paybackCurve(customer, { periods: 19 }).paidBackPeriod).toBeNull();
    expect(paybackCurve(customer, { periods: 20 }).paidBackPeriod).toBe(20);
  });

  it("names what it cannot use", () => {
    const run = (): unknown => paybackCurve({ cac: 1, arpa: 1, marginShare: 1, retentionRate: 2 }, { periods: 0 });
    expect(issuesOf(run).map(({ path }) => path[0])).toEqual(["retentionRate", "periods"]);
  });
});

describe("ltvToCac", () => {
  it.each([
    [8000, 2000, 4], // the LTV and the CAC of the spec's vector 25
    ["0.3", "0.1", 3],
    [-100, 50, -2],
    [100, 0, null],
    [0, 0, null],
    ["1e900", "1e-900", null],
  ])("of %s for %s is %d", (ltv, cac, ratio) => {
    expect(ltvToCac({ ltv, cac })).toBe(ratio);
  });

  it("names what it cannot use", () => {
    expect(issuesOf(() => ltvToCac({ ltv: "much", cac: -1 })).map(({ path }) => path[0])).toEqual(["ltv", "cac"]);
  });
});
