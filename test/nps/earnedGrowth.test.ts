import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { earnedGrowth } from "../../src/nps/earnedGrowth.ts";
import { issuesOf } from "../config/issuesOf.ts";

const amounts = { priorRevenue: 100, returningRevenue: 85, earnedNewRevenue: 25, boughtNewRevenue: 20 };

describe("earnedGrowth", () => {
  it("has the published rate and ratio", () => {
    // Reichheld, Winning on Purpose, appendix B: from 100 to 130 with net revenue retention of 85 and 25 earned.
    const result = earnedGrowth(amounts);
    expect(result).toMatchObject({
      kind: "earnedGrowth",
      rate: 0.1,
      growth: 0.3,
      netRevenueRetention: 0.85,
      reason: null,
    });
    expect(result.ratio).toBeCloseTo(1 / 3, 15);
    expect(String(result.revenue)).toBe("130");
  });

  it("is exact, whatever form the amounts have", () => {
    const result = earnedGrowth({
      priorRevenue: "0.30",
      returningRevenue: new Decimal("0.1"),
      earnedNewRevenue: 0.2,
      boughtNewRevenue: 0n,
    });
    expect(result).toMatchObject({ rate: 0, growth: 0, ratio: null, reason: "zeroGrowth" });
    expect(result.revenue.constructor).toBe(Decimal);
  });

  it("is null without earlier revenue", () => {
    expect(earnedGrowth({ ...amounts, priorRevenue: 0 })).toMatchObject({
      rate: null,
      ratio: null,
      growth: null,
      netRevenueRetention: null,
      reason: "zeroStart",
    });
  });

  it("names what cannot be used", () => {
    expect(issuesOf(() => earnedGrowth({ ...amounts, priorRevenue: -1, earnedNewRevenue: "much" }))).toMatchObject([
      { code: "out_of_range", path: ["priorRevenue"] },
      { code: "invalid_amount", path: ["earnedNewRevenue"] },
    ]);
    expect(issuesOf(() => earnedGrowth(undefined as never))).toHaveLength(4);
    expect(issuesOf(() => earnedGrowth({ ...amounts, priorRevenue: "1e-400" }))).toMatchObject([{ code: "overflow" }]);
  });
});
