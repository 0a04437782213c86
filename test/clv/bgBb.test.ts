import { describe, expect, it } from "vitest";
import { bgBb, bgBbFamily, fitBgBb } from "../../src/clv/bgBb.ts";
import type { PurchaseSummary } from "../../src/clv/purchaseSummary.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const published = [1.204, 0.75, 0.657, 2.783];
const few = { frequency: [0, 1, 2, 2, 3], recency: [0, 2, 2, 4, 4], age: [4, 4, 4, 4, 4], count: [40, 20, 15, 15, 10] };

describe("bgBb", () => {
  it("is plain JSON", () => {
    const parameters = { alpha: 1, beta: 2, gamma: 3, delta: 4 };
    expect(bgBb(parameters, { timeUnit: "year" })).toEqual({
      kind: "bgBb",
      version: 1,
      parameters,
      timeUnit: "year",
    });
    expect(issuesOf(() => bgBb({ ...parameters, gamma: 0 }))).toMatchObject([{ path: ["gamma"] }]);
  });
});

describe("the BG/BB family", () => {
  it("weighs the ways in which a customer may have been lost", () => {
    // By hand, with α = β = γ = δ = 1 and nothing bought at the one opportunity: dead with ½, alive and silent with ¼.
    expect(bgBbFamily.probabilityAlive([1, 1, 1, 1], { frequency: 0, recency: 0, age: 1 })).toBeCloseTo(1 / 3, 15);
    expect(bgBbFamily.probabilityAlive(published, { frequency: 2, recency: 6, age: 6 })).toBe(1);
  });

  it("has first and second derivatives that agree with differences", () => {
    const histories = {
      frequency: Float64Array.of(0, 2, 3),
      recency: Float64Array.of(0, 5, 3),
      age: Float64Array.of(4, 9, 3),
      count: Float64Array.of(2, 1, 0.5),
    };
    const { gradient, hessian } = bgBbFamily.sumLogLikelihood(published, histories);
    published.forEach((_, i) => {
      const moved = [1, -1].map((sign) => {
        const parameters = published.map((value, j) => (i === j ? value + sign * 1e-5 : value));
        return bgBbFamily.sumLogLikelihood(parameters, histories);
      });
      expect(gradient[i]).toBeCloseTo((moved[0]!.value - moved[1]!.value) / 2e-5, 7);
      hessian[i]!.forEach((second, j) => {
        expect(second).toBeCloseTo((moved[0]!.gradient[j]! - moved[1]!.gradient[j]!) / 2e-5, 7);
      });
    });
  });

  it("counts purchases to come one opportunity at a time", () => {
    const future = bgBbFamily.whileAlive([1, 1, 1, 1], 0, 0);
    expect(future.countProbability(1, 1)).toBeCloseTo(1 / 4, 15); // lives through it with ½ and buys with ½
    expect(future.countProbability(1, 0)).toBeCloseTo(3 / 4, 15);
    expect(future.countProbability(1, 2)).toBe(0);
    expect(future.expectedPurchases(1)).toBeCloseTo(1 / 4, 15);
    expect(future.expectedPurchases(2)).toBeCloseTo(1 / 4 + 1 / 6, 15);
    expect(future.discountedPurchases(Math.log(2), 2)).toBeCloseTo(1 / 8 + 1 / 24, 15);
  });

  it("has no end without discounting where too many stay for ever", () => {
    expect(bgBbFamily.whileAlive(published, 1, 2).discountedPurchases(0, Infinity)).toBeNull();
    expect(bgBbFamily.whileAlive([1, 1, 3, 4], 0, 0).discountedPurchases(0, Infinity)).toBe(1);
    expect(bgBbFamily.whileAlive(published, 1, 2).discountedPurchases(0, 3)).toBeCloseTo(
      bgBbFamily.whileAlive(published, 1, 2).expectedPurchases(3),
      13,
    );
  });

  it("draws customers who buy once an opportunity at most, and never after they have left", () => {
    const random = seededRandom(3);
    for (let i = 0; i < 200; i++) {
      const { frequency, recency, age } = bgBbFamily.simulate(published, 5, random);
      expect(age).toBe(5);
      expect(frequency).toBeLessThanOrEqual(recency);
      expect(recency).toBeLessThanOrEqual(5);
      expect(frequency === 0).toBe(recency === 0);
    }
  });
});

describe("fitBgBb", () => {
  it("carries its errors and what it was fitted to", () => {
    const fit = fitBgBb(few);
    expect(fit).toMatchObject({ kind: "bgBb", timeUnit: null, customers: 100, estimated: 4 });
    expect(fit.fittedTo).toEqual({ asOf: null, distinctHistories: 5, repeaters: 60, penalty: 0 });
  });

  it("says that customers leave alike where two parameters run off", () => {
    // Cruises of 6,094 customers who first sailed in 1993, over the four years after it: Fader & Hardie, Workshop on
    // Customer-Base Analysis, Frankfurt 2006, slides 108 and 114. They print γ = 173.76 and δ = 1882.93 with the same
    // log-likelihood, -7130.7: the likelihood is flat there, and rises to the very end.
    const [frequency, recency, count] = [
      [4, 3, 2, 1, 3, 2, 1, 2, 1, 1, 0],
      [4, 4, 4, 4, 3, 3, 3, 2, 2, 1, 0],
      [18, 66, 98, 216, 34, 180, 292, 64, 342, 302, 4482],
    ] as const;
    const fit = fitBgBb({ frequency, recency, age: count.map(() => 4), count });
    expect(fit).toMatchObject({ converged: false, reason: "runaway", boundary: ["gamma", "delta"], customers: 6094 });
    expect(fit.logLikelihood.toFixed(1)).toBe("-7130.7");
    const { alpha, beta, gamma, delta } = fit.parameters;
    expect([alpha.toFixed(2), beta.toFixed(2)]).toEqual(["0.66", "5.19"]);
    expect((gamma / (gamma + delta)).toFixed(3)).toBe((173.76 / (173.76 + 1882.93)).toFixed(3));
  });

  it("names every history that is none", () => {
    const wrong = { frequency: [1, 3, 1], recency: [1.5, 2, 1], age: [4, 4, 1e7] };
    expect(issuesOf(() => fitBgBb(wrong)).map(({ code, path }) => [code, ...path])).toEqual([
      ["out_of_range", 0, "recency"],
      ["inconsistent", 1, "frequency"],
      ["out_of_range", 2, "age"],
    ]);
    expect(issuesOf(() => fitBgBb({ ...few, recency: undefined } as unknown as PurchaseSummary))).toMatchObject([
      { path: ["recency"] },
    ]);
  });
});
