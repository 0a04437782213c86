import { describe, expect, it } from "vitest";
import { channelProfit } from "../../src/acquisition/channelProfit.ts";
import { cohortProfit, type CohortProfitRow } from "../../src/acquisition/cohortProfit.ts";
import type { ProfitOptions } from "../../src/acquisition/profitToDate.ts";
import { issuesOf } from "../config/issuesOf.ts";

const options: ProfitOptions = { discountRatePerPeriod: 0, maturePeriods: 2 };

/** One cohort that costs 100 and brings these amounts. */
function cohort(name: string, ...contributions: (number | string)[]): CohortProfitRow[] {
  return contributions.map((contribution, period) => {
    return { cohort: name, period, contribution, ...(period === 0 ? { acquisitionCost: 100 } : {}) };
  });
}

describe("cohortProfit", () => {
  it("adds discounted contribution up, less the cost", () => {
    const { cohorts, ...described } = cohortProfit(cohort("a", 20, 60, "75"), {
      discountRatePerPeriod: 0.25,
      maturePeriods: 2,
    });
    expect(described).toEqual({ kind: "cohortProfit", discountRatePerPeriod: 0.25, maturePeriods: 2 });
    expect(JSON.parse(JSON.stringify(cohorts[0]))).toEqual({
      cohort: "a",
      contribution: "116",
      acquisitionCost: "100",
      profit: "16",
      returnOnCost: 1.16,
      isMature: true,
      breakEvenPeriod: 2,
      breakEvenReason: null,
      periods: [
        { period: 0, contribution: "20", acquisitionCost: "100", balance: "-80" },
        { period: 1, contribution: "48", acquisitionCost: "0", balance: "-32" },
        { period: 2, contribution: "48", acquisitionCost: "0", balance: "16" },
      ],
    });
  });

  it("tells a cohort that is too young from one that has failed", () => {
    const { cohorts } = cohortProfit([...cohort("young", 10, 10), ...cohort("failed", 10, 10, 10)], options);
    expect(cohorts.map((one) => [one.cohort, one.isMature, one.breakEvenReason])).toEqual([
      ["young", false, "censored"],
      ["failed", true, "notReached"],
    ]);
  });

  it("breaks even when it stays even: to the cent, and not where it falls back", () => {
    const even = (...contributions: (number | string)[]): number | null =>
      cohortProfit(cohort("a", ...contributions), options).cohorts[0]!.breakEvenPeriod;
    expect(even("99.90", "0.1", 5)).toBe(1);
    expect(even("99.90", "0.09")).toBeNull();
    expect(even(110, -20, 15)).toBe(2);
    expect(even(110)).toBe(0);
  });

  it("adds rows of one period up, in any order, and fills periods without a row", () => {
    const rows = [
      { cohort: "a", period: 3, contribution: "0.2" },
      { cohort: "a", period: 0, contribution: 0, acquisitionCost: 1 },
      { cohort: "a", period: 3, contribution: "0.1", acquisitionCost: "0.5" },
    ];
    const [one] = cohortProfit(rows, options).cohorts;
    expect(one!.periods.map(({ contribution }) => contribution.toString())).toEqual(["0", "0", "0", "0.3"]);
    expect([one!.profit.toString(), one!.isMature]).toEqual(["-1.2", false]);
  });

  it("has no return where nothing was spent", () => {
    const [free] = cohortProfit([{ cohort: "a", period: 0, contribution: 5 }], options).cohorts;
    expect([free!.returnOnCost, free!.breakEvenPeriod]).toEqual([null, 0]);
    expect(cohortProfit([], options).cohorts).toEqual([]);
  });

  it("names what it cannot use", () => {
    const rows = [{ cohort: 1, period: -1, contribution: "x", acquisitionCost: -5 }, null] as never;
    expect(issuesOf(() => cohortProfit(rows, options)).map(({ path }) => path.join("."))).toEqual([
      ...["cohort", "period", "contribution", "acquisitionCost"].map((field) => `rows.0.${field}`),
      ...["cohort", "period", "contribution"].map((field) => `rows.1.${field}`),
    ]);
    const wrong = { discountRatePerPeriod: -1, maturePeriods: 0 };
    expect(issuesOf(() => cohortProfit([], wrong)).map(({ path }) => path[0])).toEqual([
      "discountRatePerPeriod",
      "maturePeriods",
    ]);
    expect(issuesOf(() => cohortProfit([], undefined as never))).toHaveLength(2);
  });
});

describe("channelProfit", () => {
  const rows = [
    { channel: "search", period: 0, contribution: 150, acquisitionCost: 100 },
    { channel: "social", period: 0, contribution: 180, acquisitionCost: 300 },
  ];

  it("says what each channel and all of them brought, and where a point of the budget would have brought more", () => {
    const result = channelProfit(rows, options);
    expect([result.contribution, result.acquisitionCost, result.profit].map(String)).toEqual(["330", "400", "-70"]);
    expect(result.channels.map(({ budgetShare }) => budgetShare)).toEqual([0.25, 0.75]);
    // a point is 4, which brings 6 by search and 2.4 by social
    expect(result.channels.map(({ budgetPointGain }) => budgetPointGain?.toString())).toEqual(["3.6", "-3.6"]);
  });

  it("compares with all other channels together", () => {
    const direct = { channel: "direct", period: 0, contribution: 40 };
    const gains = channelProfit([...rows, direct], options).channels.map((one) => one.budgetPointGain?.toFixed(4));
    expect(gains).toEqual(["3.0667", "-5.2000", undefined]);
  });

  it("has no share of a budget that was none, and nothing to compare a single channel with", () => {
    const free = channelProfit([{ channel: "direct", period: 0, contribution: 40 }], options).channels[0];
    expect([free?.budgetShare, free?.budgetPointGain]).toEqual([null, null]);
    const single = channelProfit(rows.slice(0, 1), options).channels[0];
    expect([single?.budgetShare, single?.budgetPointGain]).toEqual([1, null]);
  });

  it("names what it cannot use", () => {
    expect(issuesOf(() => channelProfit([{ period: 0, contribution: 1 }] as never, options))).toMatchObject([
      { path: ["rows", 0, "channel"] },
    ]);
    expect(issuesOf(() => channelProfit([], { ...options, maturePeriods: 1.5 }))).toHaveLength(1);
  });
});
