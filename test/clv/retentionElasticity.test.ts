import { describe, expect, it } from "vitest";
import { retentionElasticity } from "../../src/clv/retentionElasticity.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("retentionElasticity", () => {
  it.each([
    [0.6, 2.2],
    [0.8, 3.667],
    [0.9, 5.5],
  ])("at retention %d is %d (vector 29)", (retentionRate, expected) => {
    expect(retentionElasticity({ retentionRate, discountRatePerPeriod: 0.1 })).toBeCloseTo(expected, 3);
  });

  it.each(["immediate", "endOfPeriod"] as const)(
    "of the value with timing %s leaves the first margin out",
    (timing) => {
      const rates = { retentionRate: 0.75, discountRatePerPeriod: 0.125 };
      expect(retentionElasticity({ ...rates, timing })).toBe(2);
      expect(retentionElasticity({ ...rates, timing: "excludingFirst" })).toBe(3);
    },
  );

  it("names every input that is wrong", () => {
    expect(issuesOf(() => retentionElasticity({ retentionRate: 1, discountRatePerPeriod: 0 }))).toMatchObject([
      { code: "out_of_range", path: ["retentionRate"] },
    ]);
    const wrong = { retentionRate: -1, discountRatePerPeriod: "x", timing: "later" } as never;
    expect(issuesOf(() => retentionElasticity(wrong)).map(({ path }) => path[0])).toEqual([
      "retentionRate",
      "discountRatePerPeriod",
      "timing",
    ]);
  });
});
