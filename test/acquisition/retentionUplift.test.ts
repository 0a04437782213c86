import { describe, expect, it } from "vitest";
import { retentionUplift } from "../../src/acquisition/retentionUplift.ts";
import type { RetentionUpliftInputs } from "../../src/acquisition/retentionUpliftInputs.ts";
import { issuesOf } from "../config/issuesOf.ts";

const inputs: RetentionUpliftInputs = {
  retentionRate: 0.8,
  retentionGain: 0.05,
  discountRatePerPeriod: 0.1,
  profitByTenure: [0, 100],
  horizon: 1000,
};

describe("retentionUplift", () => {
  it.each([
    [0.6, "20.37"],
    [0.8, "27.50"],
    [0.9, "40.74"],
  ])("of five points at %d, without the first margin, is %s % (spec, vector 29)", (retentionRate, percent) => {
    const { uplift } = retentionUplift({ ...inputs, retentionRate });
    expect((100 * uplift!).toFixed(2)).toBe(percent);
  });

  it("discounts each period and carries the last profit on to the horizon", () => {
    const result = retentionUplift({
      retentionRate: 0.5,
      retentionGain: 0.25,
      discountRatePerPeriod: 0.25,
      profitByTenure: ["-10", 20n, 50],
      horizon: 4,
    });
    // −10 + 20 · 0.4 + 50 · 0.4² + 50 · 0.4³, and the same with 0.6
    expect(result).toMatchObject({ kind: "retentionUplift", retentionGain: 0.25, horizon: 4, reason: null });
    expect([result.before.value, result.after.value, result.gain].map(String)).toEqual(["9.2", "30.8", "21.6"]);
    expect(result.uplift).toBeCloseTo(21.6 / 9.2, 14);
    expect([result.before.lifetime, result.after.lifetime]).toEqual([1.875, 2.734375]);
  });

  it("counts only the first period where the horizon is 1", () => {
    expect(retentionUplift({ ...inputs, horizon: 1, profitByTenure: [7, 9] }).gain.toString()).toBe("0");
  });

  it("has lifetimes for those who all stay, or all leave", () => {
    const { before, after } = retentionUplift({ ...inputs, retentionRate: 0, retentionGain: 1, horizon: 12 });
    expect([before.lifetime, after.lifetime]).toEqual([1, 12]);
  });

  it("has no share of a value that is none", () => {
    const loss = retentionUplift({ ...inputs, profitByTenure: [-1000, 10] });
    expect([loss.uplift, loss.reason]).toEqual([null, "noValueBefore"]);
    expect(retentionUplift({ ...inputs, profitByTenure: [0] }).uplift).toBeNull();
    expect(retentionUplift({ ...inputs, retentionRate: 0, profitByTenure: ["1e-900", "1e900"] }).uplift).toBeNull();
  });

  it("takes a loss of retention, and sums that only look too large", () => {
    expect(retentionUplift({ ...inputs, retentionGain: -0.1 }).uplift).toBeLessThan(0);
    expect(retentionUplift({ ...inputs, retentionRate: 0.7, retentionGain: 0.3 }).after.retentionRate).toBe(1);
  });

  it("names what it cannot use", () => {
    const paths = (change: object): unknown[] =>
      issuesOf(() => retentionUplift({ ...inputs, ...change })).map(({ path }) => path.join("."));
    expect(paths({ retentionRate: 0.98 })).toEqual(["retentionGain"]);
    expect(paths({ retentionGain: -0.9 })).toEqual(["retentionGain"]);
    expect(paths({ retentionRate: 80, retentionGain: 5, discountRatePerPeriod: -1, horizon: 0.5 })).toEqual([
      "retentionRate",
      "retentionGain",
      "discountRatePerPeriod",
      "horizon",
    ]);
    expect(paths({ profitByTenure: [] })).toEqual(["profitByTenure"]);
    expect(paths({ profitByTenure: "much" })).toEqual(["profitByTenure"]);
    expect(paths({ profitByTenure: [1, null, "x"] })).toEqual(["profitByTenure.1", "profitByTenure.2"]);
  });
});
