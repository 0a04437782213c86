import { describe, expect, it } from "vitest";
import { marginMultiple } from "../../src/clv/marginMultiple.ts";
import { issuesOf } from "../config/issuesOf.ts";

const rates = { retentionRate: 0.8, discountRatePerPeriod: 0.1 };

describe("marginMultiple", () => {
  it("is the multiple of Gupta and Lehmann (vector 28, form B)", () => {
    expect(marginMultiple(rates)).toBeCloseTo(2.6667, 4);
  });

  it.each([
    [0.6, 0.04, 1.26], // r / (1 + d - r (1 + g)) worked out by hand: 0.6 / (1.1 - 0.624)
    [0.9, 0.08, 7.03], // 0.9 / (1.1 - 0.972)
  ])("of a growing margin, at retention %d and growth %d, is %d", (retentionRate, marginGrowthPerPeriod, expected) => {
    expect(marginMultiple({ ...rates, retentionRate, marginGrowthPerPeriod })).toBeCloseTo(expected, 2);
  });

  it("is zero where nobody stays", () => {
    expect(marginMultiple({ ...rates, retentionRate: 0 })).toBe(0);
  });

  it("rejects a value without end, and what is no rate", () => {
    const endless = { retentionRate: 0.9, discountRatePerPeriod: 0.1, marginGrowthPerPeriod: 0.25 };
    expect(issuesOf(() => marginMultiple(endless))).toMatchObject([{ code: "out_of_range", path: ["retentionRate"] }]);
    const wrong = { retentionRate: 2, discountRatePerPeriod: NaN, marginGrowthPerPeriod: "x" } as never;
    expect(issuesOf(() => marginMultiple(wrong)).map(({ path }) => path[0])).toEqual([
      "retentionRate",
      "discountRatePerPeriod",
      "marginGrowthPerPeriod",
    ]);
    expect(issuesOf(() => marginMultiple({} as never))).toHaveLength(2);
  });
});
