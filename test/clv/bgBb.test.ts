import { describe, expect, it } from "vitest";
import { bgBb, bgBbFamily, fitBgBb } from "../../src/clv/bgBb.ts";
import { customerLifetimeValue } from "../../src/clv/customerLifetimeValue.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import type { PurchaseSummary } from "../../src/clv/purchaseSummary.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { timeToNextPurchase } from "../../src/clv/timeToNextPurchase.ts";
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
    const { gradient, hessian } = bgBbFamily.sumLogLikelihood(histories)(published);
    published.forEach((_, i) => {
      const moved = [1, -1].map((sign) => {
        const parameters = published.map((value, j) => (i === j ? value + sign * 1e-5 : value));
        return bgBbFamily.sumLogLikelihood(histories)(parameters);
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

describe("what is asked of a BG/BB model", () => {
  const model = bgBb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
  const donor = { frequency: 2, recency: 5, age: 6 };

  it("is P(alive) at the next opportunity, or at the last one on request", () => {
    // ../shared/reference/bg-bb.json, x = 2, t_x = 5, n = 6, evaluated to 40 digits; so is what follows.
    expect(probabilityAlive(model, donor)).toBeCloseTo(0.80447159464156, 13);
    expect(probabilityAlive(model, donor, { at: "n+1" })).toBe(probabilityAlive(model, donor));
    expect(probabilityAlive(model, donor, { at: "n" })).toBeCloseTo(0.864648964296519, 13);
    expect(issuesOf(() => probabilityAlive(model, donor, { at: "m" as never }))).toMatchObject([{ path: ["at"] }]);
  });

  it("are purchases to come, also discounted by opportunity", () => {
    expect(expectedPurchases(model, donor, 5)).toBeCloseTo(1.4428953704051188, 12);
    expect(expectedPurchases(model, donor, 0)).toBe(0);
    expect(discountedExpectedPurchases(model, donor, { discountRatePerPeriod: 0.1 })).toBeCloseTo(
      2.272212661899639,
      12,
    );
    expect(discountedExpectedPurchases(model, donor, { discountRatePerPeriod: 0 })).toBeNull();
    const none = { discountRatePerPeriod: 0, horizon: 5 };
    expect(discountedExpectedPurchases(model, donor, none)).toBeCloseTo(1.4428953704051188, 12);
    expect(issuesOf(() => discountedExpectedPurchases(model, donor, { continuousDiscountRate: 0.1 }))).toMatchObject([
      { code: "required", path: ["discountRatePerPeriod"] },
    ]);
    expect(issuesOf(() => discountedExpectedPurchases(undefined as never, donor, none))[0]).toMatchObject({
      path: ["model", "kind"],
    });
  });

  it("are opportunities until the next purchase", () => {
    const rare = { frequency: 1, recency: 6, age: 6 };
    const within = (horizon: number) => 1 - purchaseDistribution(model, horizon, 0, rare);
    const found = [2, 3, 5, 6, 7, 11].map((horizon) => timeToNextPurchase(model, rare, within(horizon) - 1e-9));
    expect(found).toEqual([2, 3, 5, 6, 7, 11]);
    expect(timeToNextPurchase(model, donor, 0)).toBe(0);
    expect(timeToNextPurchase(model, donor, 0.1)).toBe(1);
    expect(timeToNextPurchase(model, donor, 0.99)).toBeNull();
  });

  it("is the same for a table of customers", () => {
    const { columns } = predictCustomers({ purchaseModel: model }, few, { horizon: 5 });
    const third = { frequency: 2, recency: 2, age: 4 };
    expect(columns.probabilityAlive[2]).toBe(probabilityAlive(model, third));
    expect(columns.expectedPurchases[2]).toBe(expectedPurchases(model, third, 5));
    expect(logLikelihood(model, few)).toBeLessThan(0);
  });

  it("is worth money", () => {
    const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
    const customer = { ...donor, meanSpend: 20 };
    const terms = { discounting: "continuous", continuousDiscountRate: Math.log(1.1) } as const;
    const clv = customerLifetimeValue({ purchaseModel: model, spendModel, customer, ...terms });
    expect(clv.probabilityAlive).toBe(probabilityAlive(model, donor));
    expect(clv.discountedPurchases).toBeCloseTo(2.272212661899639, 12);
  });

  it("is refused for times that are no opportunities", () => {
    const halfway = { frequency: 1, recency: 1.5, age: 4 };
    const spendModel = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });
    const terms = { discounting: "continuous", continuousDiscountRate: 0.1, horizon: 2 } as const;
    const customer = { ...halfway, meanSpend: 20 };
    const halves = { frequency: [1], recency: [1.5], age: [4] };
    expect(issuesOf(() => probabilityAlive(model, halfway))).toMatchObject([{ path: ["customer", "recency"] }]);
    expect(issuesOf(() => expectedPurchases(model, donor, 2.5))).toMatchObject([{ path: ["horizon"] }]);
    expect(
      issuesOf(() => customerLifetimeValue({ purchaseModel: model, spendModel, customer, ...terms })),
    ).toMatchObject([{ path: ["customer", "recency"] }]);
    expect(issuesOf(() => predictCustomers({ purchaseModel: model }, halves, { horizon: 1 }))).toMatchObject([
      { path: [0, "recency"] },
    ]);
    expect(issuesOf(() => logLikelihood(model, halves))).toMatchObject([{ path: [0, "recency"] }]);
    expect(issuesOf(() => simulateCustomers(model, { customers: 1, age: 2.5, random: seededRandom(1) }))).toMatchObject(
      [{ path: ["age"] }],
    );
    expect(issuesOf(() => probabilityAlive(model, undefined as never))).toHaveLength(3);
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
