import { describe, expect, it } from "vitest";
import type { ChurnDefinition, ChurnInputs } from "../../src/churn/churnInputs.ts";
import { churnRate } from "../../src/churn/churnRate.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("churnRate", () => {
  it("is 6.25 % of the opening and 5.128 % of the midpoint for a fast-growing shop", () => {
    // Shopify Engineering, churn post: July 10,000, losing 500 of them and 125 of 5,000 new (spec, vector 16)
    const july = { startCount: 10_000, churnedCount: 625 };
    expect(churnRate(july, { definition: "opening" })).toBe(0.0625);
    expect(churnRate({ ...july, endCount: 14_375 }, { definition: "midpoint" })).toBeCloseTo(0.05128, 5);
    // August at the same risks: 5 % of 14,375 and 125 of 5,000 new.
    expect(churnRate({ startCount: 14_375, churnedCount: 844 }, { definition: "opening" })).toBeCloseTo(0.0587, 4);
  });

  it("is 10.263 % by the sum of days and 10 % compounded, for 100, 95 and 90 customers", () => {
    // ChartMogul's formula (spec, vector 18)
    const days = [
      { startCount: 100, churnedCount: 5 },
      { startCount: 95, churnedCount: 5 },
    ];
    expect(churnRate({ days }, { definition: "dailySum" })).toBeCloseTo(0.10263, 5);
    expect(churnRate({ days }, { definition: "dailyCompound" })).toBeCloseTo(0.1, 12);
  });

  it("follows each of the other definitions", () => {
    expect(churnRate({ startCount: 100, lostCount: 10 }, { definition: "openingCohort" })).toBe(0.1);
    expect(churnRate({ startCount: 100, newCount: 20, churnedCount: 12 }, { definition: "openingPlusNew" })).toBe(0.1);
    expect(churnRate({ dailyStartCounts: [100, 110, 120], churnedCount: 11 }, { definition: "averageDaily" })).toBe(
      0.1,
    );
    const exposure = { churnedCount: 3, customerDays: 900, periodDays: 30 };
    expect(churnRate(exposure, { definition: "exposure" })).toBeCloseTo(0.1, 15);
  });

  it("leaves out days that start without customers", () => {
    const days = [
      { startCount: 0, churnedCount: 0 },
      { startCount: 10, churnedCount: 1 },
    ];
    expect(churnRate({ days }, { definition: "dailySum" })).toBe(0.1);
    expect(churnRate({ days }, { definition: "dailyCompound" })).toBeCloseTo(0.1, 12);
  });

  const ofNobody: { readonly [D in ChurnDefinition]: ChurnInputs[D] } = {
    openingCohort: { startCount: 0, lostCount: 0 },
    opening: { startCount: 0, churnedCount: 1 },
    openingPlusNew: { startCount: 0, newCount: 0, churnedCount: 0 },
    midpoint: { startCount: 0, endCount: 0, churnedCount: 3 },
    averageDaily: { dailyStartCounts: [], churnedCount: 0 },
    dailySum: { days: [{ startCount: 0, churnedCount: 0 }] },
    dailyCompound: { days: [] },
    exposure: { churnedCount: 0, customerDays: 0, periodDays: 30 },
  };

  it.each(Object.keys(ofNobody) as ChurnDefinition[])("has no value by %s where nobody could leave", (definition) => {
    expect(churnRate(ofNobody[definition], { definition })).toBeNull();
  });

  it("has no value over a mean of no customers", () => {
    expect(churnRate({ dailyStartCounts: [0, 0], churnedCount: 0 }, { definition: "averageDaily" })).toBeNull();
  });

  it.each<[ChurnDefinition, unknown, (string | number)[][]]>([
    ["openingCohort", { startCount: 10, lostCount: 11 }, [["lostCount"]]],
    ["opening", undefined, [["startCount"], ["churnedCount"]]],
    [
      "openingPlusNew",
      { startCount: -1, newCount: 0.5, churnedCount: NaN },
      [["startCount"], ["newCount"], ["churnedCount"]],
    ],
    ["midpoint", { startCount: 1, churnedCount: 1 }, [["endCount"]]],
    ["averageDaily", { churnedCount: 1 }, [["dailyStartCounts"]]],
    ["averageDaily", { dailyStartCounts: [1, "2"], churnedCount: 1 }, [["dailyStartCounts", 1]]],
    ["dailySum", { days: "two" }, [["days"]]],
    [
      "dailySum",
      { days: [{ startCount: 2, churnedCount: 3 }, null] },
      [
        ["days", 0, "churnedCount"],
        ["days", 1, "startCount"],
      ],
    ],
    ["exposure", { churnedCount: 1, customerDays: -1, periodDays: Infinity }, [["customerDays"], ["periodDays"]]],
  ])("names by %s every field of %j that it cannot use", (definition, input, paths) => {
    const issues = issuesOf(() => churnRate(input as ChurnInputs[ChurnDefinition], { definition }));
    expect(issues.map(({ path }) => path)).toEqual(paths);
  });

  it.each([{ definition: "rolling" }, { definition: "toString" }, {}, undefined])(
    "refuses the options %j",
    (options) => {
      const issues = issuesOf(() => churnRate({ startCount: 1, churnedCount: 0 }, options as never));
      expect(issues).toMatchObject([{ code: "unknown_choice", path: ["definition"] }]);
    },
  );
});
