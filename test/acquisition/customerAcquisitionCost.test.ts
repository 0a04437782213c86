import { describe, expect, it } from "vitest";
import type { AcquisitionPeriod } from "../../src/acquisition/acquisitionCost.ts";
import { customerAcquisitionCost } from "../../src/acquisition/customerAcquisitionCost.ts";
import { issuesOf } from "../config/issuesOf.ts";

const period = (spend: AcquisitionPeriod["spend"], newCustomers: number, more: Partial<AcquisitionPeriod> = {}) => ({
  period: "2024",
  spend,
  newCustomers,
  ...more,
});

describe("customerAcquisitionCost", () => {
  it("is 2,000 where 50,000 win 25 (public KPI templates; spec, vector 25)", () => {
    expect(customerAcquisitionCost([period(50_000, 25)]).average?.toString()).toBe("2000");
  });

  it("stands by period and over all, with what it was computed from", () => {
    const months = [period("100.10", 4), period(0, 0), period(210n, 6)];
    const cost = customerAcquisitionCost(months);
    expect(JSON.parse(JSON.stringify(cost))).toEqual({
      kind: "customerAcquisitionCost",
      basis: "blended",
      lagPeriods: 0,
      spend: "310.1",
      newCustomers: 10,
      average: "31.01",
      periods: [
        ["100.1", 4, "25.025", null, null, "insufficientData"],
        ["0", 0, null, "emptyBase", "25.025", null],
        ["210", 6, "35", null, "35", null],
      ].map(([spend, newCustomers, average, averageReason, marginal, marginalReason]) => {
        return { period: "2024", spend, newCustomers, average, averageReason, marginal, marginalReason };
      }),
    });
  });

  it("takes paid channels by themselves", () => {
    const months = [period(1000, 50, { paidSpend: 600, paidNewCustomers: 20 })];
    expect(customerAcquisitionCost(months, { basis: "paid" }).average?.toString()).toBe("30");
    expect(customerAcquisitionCost(months).average?.toString()).toBe("20");
  });

  it("takes the money of earlier periods for later customers, and leaves out those before the first", () => {
    const { average, spend, newCustomers, periods } = customerAcquisitionCost(
      [period(100, 7), period(300, 10), period(900, 20)],
      { lagPeriods: 1 },
    );
    expect([average?.toFixed(4), spend.toString(), newCustomers]).toEqual(["13.3333", "400", 30]);
    expect(periods.map((month) => month.average?.toString() ?? month.averageReason)).toEqual([
      "insufficientData",
      "10",
      "15",
    ]);
    expect(periods.map((month) => month.marginal?.toString() ?? month.marginalReason)).toEqual([
      "insufficientData",
      "insufficientData",
      "20",
    ]);
  });

  it("has a marginal cost where money and customers went the same way", () => {
    const marginal = (spend: number, newCustomers: number): string | null | undefined => {
      const [, second] = customerAcquisitionCost([period(100, 10), period(spend, newCustomers)]).periods;
      return second!.marginal?.toString() ?? second!.marginalReason;
    };
    expect(marginal(160, 12)).toBe("30");
    expect(marginal(40, 8)).toBe("30");
    expect(marginal(100, 8)).toBe("0");
    expect(marginal(160, 10)).toBe("noChange");
    expect(marginal(160, 8)).toBe("oppositeChange");
  });

  it("has no average without customers or periods", () => {
    expect(customerAcquisitionCost([])).toMatchObject({ average: null, newCustomers: 0, periods: [] });
    expect(customerAcquisitionCost([period(5, 0)]).average).toBeNull();
    expect(customerAcquisitionCost([period(5, 1)], { lagPeriods: 3 }).average).toBeNull();
  });

  it("names what it cannot use", () => {
    const paths = (rows: unknown[], options = {}): unknown[] =>
      issuesOf(() => customerAcquisitionCost(rows as AcquisitionPeriod[], options)).map(({ path }) => path.slice(1));
    expect(paths([{ period: 1, spend: -1, newCustomers: 1.5 }, null])).toEqual([
      ...["period", "spend", "newCustomers"].map((field) => [0, field]),
      ...["period", "spend", "newCustomers"].map((field) => [1, field]),
    ]);
    expect(paths([period(1, 1)], { basis: "paid" })).toEqual([
      [0, "paidSpend"],
      [0, "paidNewCustomers"],
    ]);
    expect(paths([period(1, 1, { paidSpend: "x", paidNewCustomers: 2 })])).toEqual([
      [0, "paidSpend"],
      [0, "paidNewCustomers"],
    ]);
    expect(paths([period(1, -1, { paidNewCustomers: 2 })])).toEqual([[0, "newCustomers"]]);
    const options = { basis: "organic", lagPeriods: -1 } as never;
    expect(issuesOf(() => customerAcquisitionCost([], options)).map(({ path }) => path[0])).toEqual([
      "basis",
      "lagPeriods",
    ]);
  });
});
