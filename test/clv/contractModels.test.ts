import { describe, expect, it } from "vitest";
import { betaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { retentionAt } from "../../src/clv/retentionAt.ts";
import { shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { survivalProbability } from "../../src/clv/survivalProbability.ts";
import { issuesOf } from "../config/issuesOf.ts";

const sbg = shiftedBetaGeometric({ alpha: 1, beta: 3 });
const bdw = betaDiscreteWeibull({ alpha: 1, beta: 3, c: 2 });

describe("survivalProbability and retentionAt", () => {
  it("are products of ratios for the shifted beta-geometric", () => {
    expect([0, 1, 2, 3].map((t) => survivalProbability(sbg, t))).toEqual([
      1,
      expect.closeTo(3 / 4, 15),
      expect.closeTo(3 / 5, 15),
      expect.closeTo(1 / 2, 15),
    ]);
    expect([1, 2, 3].map((t) => retentionAt(sbg, t))).toEqual([
      expect.closeTo(3 / 4, 15),
      expect.closeTo(4 / 5, 15),
      expect.closeTo(5 / 6, 15),
    ]);
  });

  it("are those of t² for the beta-discrete-Weibull with c = 2", () => {
    // With α = 1 the share is β / (β + u).
    expect([0, 1, 2, 3].map((t) => survivalProbability(bdw, t))).toEqual([
      1,
      expect.closeTo(3 / 4, 14),
      expect.closeTo(3 / 7, 14),
      expect.closeTo(3 / 12, 14),
    ]);
    expect(retentionAt(bdw, 3)).toBeCloseTo(7 / 12, 14);
  });

  it("go to 0 and 1 far out", () => {
    for (const model of [sbg, bdw, betaDiscreteWeibull({ alpha: 5, beta: 1e-9, c: 20 })]) {
      expect(survivalProbability(model, 1e15)).toBeLessThan(1e-14);
      expect(retentionAt(model, 1e15)).toBeGreaterThan(0.99);
    }
  });

  it("reject a period that is none", () => {
    expect(issuesOf(() => survivalProbability(sbg, -1))).toMatchObject([{ path: ["periods"] }]);
    expect(issuesOf(() => retentionAt(sbg, 0))).toMatchObject([{ path: ["period"] }]);
    expect(issuesOf(() => retentionAt(bdw, 1.5))).toMatchObject([{ path: ["period"] }]);
  });
});

describe("discountedResidualLifetime", () => {
  it("is β / (α − 1) renewals on without discounting", () => {
    const model = shiftedBetaGeometric({ alpha: 1.5, beta: 2 });
    expect(discountedResidualLifetime(model, { renewals: 3, discountRatePerPeriod: 0 })).toBe(10);
  });

  it("has no end without discounting where too many stay for ever", () => {
    const options = { renewals: 2, discountRatePerPeriod: 0 };
    expect(discountedResidualLifetime(sbg, options)).toBeNull();
    expect(discountedResidualLifetime(betaDiscreteWeibull({ alpha: 2, beta: 3, c: 0.5 }), options)).toBeNull();
    expect(discountedResidualLifetime(bdw, options)).toBeGreaterThan(0);
  });

  it("is null where it is more than a number can hold", () => {
    const loyal = shiftedBetaGeometric({ alpha: 1e-9, beta: 1e9 });
    expect(discountedResidualLifetime(loyal, { renewals: 0, discountRatePerPeriod: 1e-310 })).toBeNull();
  });

  it("with a rate that leaves nothing of later periods is the next retention rate", () => {
    const options = { renewals: 1, discountRatePerPeriod: 1e300 };
    for (const model of [sbg, bdw]) {
      expect(discountedResidualLifetime(model, options)).toBeCloseTo(retentionAt(model, 2), 12);
    }
  });

  it("names every option that is wrong", () => {
    const wrong = { renewals: 1.5, discountRatePerPeriod: -0.1 };
    expect(issuesOf(() => discountedResidualLifetime(sbg, wrong)).map(({ path }) => path[0])).toEqual([
      "renewals",
      "discountRatePerPeriod",
    ]);
  });
});

describe("a model of contract length", () => {
  it("is plain JSON that predicts the same when read back", () => {
    expect(bdw).toEqual({ kind: "betaDiscreteWeibull", version: 1, parameters: { alpha: 1, beta: 3, c: 2 } });
    expect(survivalProbability(JSON.parse(JSON.stringify(bdw)) as typeof bdw, 4)).toBe(survivalProbability(bdw, 4));
  });

  it("rejects parameters that are missing or out of range", () => {
    expect(issuesOf(() => shiftedBetaGeometric({ alpha: 0 } as never))).toMatchObject([
      { code: "out_of_range", path: ["parameters", "alpha"] },
      { code: "required", path: ["parameters", "beta"] },
    ]);
    expect(issuesOf(() => betaDiscreteWeibull({ alpha: 1, beta: 1, c: 1000 }))).toMatchObject([
      { path: ["parameters", "c"] },
    ]);
    expect(issuesOf(() => shiftedBetaGeometric(undefined as never))).toHaveLength(2);
  });

  it("of another kind or version is rejected", () => {
    expect(issuesOf(() => survivalProbability({ ...sbg, kind: "bgNbd" } as never, 1))).toMatchObject([
      { code: "unknown_choice", path: ["model", "kind"] },
    ]);
    expect(issuesOf(() => survivalProbability(undefined as never, 1))).toMatchObject([{ path: ["model", "kind"] }]);
    expect(issuesOf(() => survivalProbability({ ...sbg, version: 2 } as never, 1))).toMatchObject([
      { path: ["model", "version"] },
    ]);
    expect(issuesOf(() => retentionAt({ ...sbg, parameters: { alpha: 1 } } as never, 1))).toMatchObject([
      { path: ["model", "parameters", "beta"] },
    ]);
  });
});
