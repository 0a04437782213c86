import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { retentionAt } from "../../src/clv/retentionAt.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { survivalProbability } from "../../src/clv/survivalProbability.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// Survivors of 1,000 customers over twelve renewals: Fader & Hardie, Journal of Interactive Marketing 21(1) (2007), p. 78,
// after Berry & Linoff, Data Mining Techniques (2004).
const regular = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];

function expectClose(ours: number | null, theirs: number, tolerance: number): void {
  expect(Math.abs(ours! - theirs)).toBeLessThanOrEqual(tolerance * Math.abs(theirs));
}

describe("the shifted beta-geometric of Fader & Hardie (2007)", () => {
  it.each([
    ["High End", highEnd, "0.668", "3.806", "-1611.158"],
    ["Regular", regular, "0.704", "1.182", "-1680.265"],
  ])("has their estimates for %s from seven renewals", (_, survivors, alpha, beta, logLikelihood) => {
    const fit = fitShiftedBetaGeometric(survivors.slice(0, 8));
    expect([fit.parameters.alpha.toFixed(3), fit.parameters.beta.toFixed(3)]).toEqual([alpha, beta]);
    expect(fit.logLikelihood.toFixed(3)).toBe(logLikelihood);
    expect(fit.converged).toBe(true);
  });

  it("has them from percentages too (vector 48)", () => {
    const percent = (survivors: number[]) => survivors.slice(0, 8).map((count) => count / 10);
    expect(fitShiftedBetaGeometric(percent(regular)).parameters.alpha.toFixed(3)).toBe("0.704");
    expect(fitShiftedBetaGeometric(percent(highEnd)).parameters.beta.toFixed(3)).toBe("3.806");
  });

  it("reaches the optimum of a 40-digit evaluation", () => {
    const fit = fitShiftedBetaGeometric(highEnd.slice(0, 8));
    expectClose(fit.parameters.alpha, 0.6680883511064463, 1e-7);
    expectClose(fit.parameters.beta, 3.806094964058267, 1e-7);
    expectClose(fit.logLikelihood, -1611.1581473911565, 1e-13);
  });
});

describe("the shifted beta-geometric for several cohorts", () => {
  it("has the estimates of Fader & Hardie, note 017 (2007), p. 4", () => {
    // 10,000 customers won each year; the survivors are those of their worksheet.
    const cohort = [10000, 8000, 6480, 5307, 4391];
    const cohorts = cohort.map((_, i) => cohort.slice(0, 5 - i));
    const { alpha, beta } = fitShiftedBetaGeometric(cohorts).parameters;
    expect([alpha.toFixed(2), beta.toFixed(2)]).toEqual(["3.80", "15.19"]);
  });
});

describe("discounted expected residual lifetime", () => {
  // Fader & Hardie, Workshop on Customer-Base Analysis, Frankfurt 2006, slides 169 and 170, d = 10 %, for 4 to 0 renewals;
  // the two cases are those of Fader & Hardie, Marketing Science 29(1) (2010).
  const at = (alpha: number, beta: number) =>
    [4, 3, 2, 1, 0].map((renewals) =>
      discountedResidualLifetime(shiftedBetaGeometric({ alpha, beta }), { renewals, discountRatePerPeriod: 0.1 }),
    );

  it("has the published values where customers are much alike", () => {
    expect(at(3.8, 15.2).map((value) => value?.toFixed(2))).toEqual(["3.84", "3.72", "3.59", "3.45", "3.31"]);
  });

  it("has the published values where they differ, as far as the printed parameters go", () => {
    at(0.067, 0.267).forEach((value, i) => {
      expect(Math.abs(value! - [10.19, 10.06, 9.86, 9.46, 7.68][i]!)).toBeLessThan(0.011);
    });
  });
});

describe("the beta-discrete-Weibull of Fader, Hardie, Liu, Davin & Steenburgh (2018)", () => {
  // Estimates from four renewals, as the paper's models were refitted in public notebooks with SciPy.
  it.each([
    ["Regular", regular, ["0.523", "0.894", "1.196"], "-1401.383"],
    ["High End", highEnd, ["0.259", "1.723", "1.584"], "-1222.749"],
  ])("has the estimates for %s", (_, survivors, parameters, logLikelihood) => {
    const fit = fitBetaDiscreteWeibull(survivors.slice(0, 5));
    const { alpha, beta, c } = fit.parameters;
    expect([alpha, beta, c].map((value) => value.toFixed(3))).toEqual(parameters);
    expect(fit.logLikelihood.toFixed(3)).toBe(logLikelihood);
  });

  it("has the estimates from twelve renewals, and the lifetimes", () => {
    const { alpha, beta, c } = fitBetaDiscreteWeibull(highEnd).parameters;
    expect([alpha, beta, c].map((value) => value.toFixed(2))).toEqual(["0.25", "1.65", "1.60"]);
    const young = fitBetaDiscreteWeibull(highEnd.slice(0, 5));
    const rate = { discountRatePerPeriod: 0.1 };
    const residual = discountedResidualLifetime(young, { renewals: 4, ...rate });
    const whole = 1 + discountedResidualLifetime(young, { renewals: 0, ...rate })! / 1.1;
    expect([whole.toFixed(2), residual?.toFixed(2)]).toEqual(["5.99", "7.32"]);
  });

  it.each([
    [0.5231, 0.8944, 1.1963, 0, 0.1, 2.9607864158096535827],
    [0.5231, 0.8944, 1.1963, 4, 0.1, 6.0350094577926361011],
    [0.2593, 1.7225, 1.5844, 4, 0.1, 7.317835864328412236],
    [2, 3, 0.75, 2, 0.001, 12.822330256427647952],
    [2, 3, 0.75, 2, 0, 15.394899382354887775],
    [0.5, 1.5, 0.8, 3, 0.01, 38.443618289523982948],
    [0.5, 1.5, 0.8, 3, 1e-6, 11341.712073689515073],
    [4, 10, 1.3, 7, 0, 2.5879040972381979725],
    [0.3, 2, 2.5, 5, 1e-4, 101.67441791763672407],
  ])("α %d, β %d, c %d after %d renewals at d %d", (alpha, beta, c, renewals, discountRatePerPeriod, expected) => {
    // 40-digit sums: direct to two hundred terms, then Euler and Maclaurin's formula to the fifth derivative.
    const model = betaDiscreteWeibull({ alpha, beta, c });
    expectClose(discountedResidualLifetime(model, { renewals, discountRatePerPeriod }), expected, 1e-12);
  });
});

describeWithShared("the shifted beta-geometric against 40 digits", ["reference/shifted-beta-geometric.json"], () => {
  type ByKey = Record<string, number>;
  interface Values {
    survival: ByKey;
    retention: ByKey;
    discountedExpectedLifetimeNew: ByKey;
    discountedExpectedResidualLifetime: Record<string, ByKey>;
  }
  interface Segment {
    optimum: { alpha: number; beta: number };
    atPublished: Values;
    atOptimum: Values;
  }

  it.each(["atPublished", "atOptimum"] as const)("has every value %s", (where) => {
    const text = readFileSync(sharedFile("reference/shifted-beta-geometric.json"), "utf8");
    const segment = (JSON.parse(text) as { segments: { highEnd: Segment } }).segments.highEnd;
    const { alpha, beta } = where === "atOptimum" ? segment.optimum : { alpha: 0.668, beta: 3.806 };
    const values = segment[where];
    for (const model of [shiftedBetaGeometric({ alpha, beta }), betaDiscreteWeibull({ alpha, beta, c: 1 })]) {
      for (const [t, value] of Object.entries(values.survival)) {
        expectClose(survivalProbability(model, Number(t)), value, 1e-13);
      }
      for (const [t, value] of Object.entries(values.retention))
        expectClose(retentionAt(model, Number(t)), value, 1e-13);
      for (const [rate, byRenewal] of Object.entries(values.discountedExpectedResidualLifetime)) {
        const discountRatePerPeriod = Number(rate);
        for (const [n, value] of Object.entries(byRenewal)) {
          const options = { renewals: Number(n) - 1, discountRatePerPeriod };
          expectClose(discountedResidualLifetime(model, options), value, 1e-13);
        }
        const fromNow = discountedResidualLifetime(model, { renewals: 0, discountRatePerPeriod })!;
        const whole = 1 + fromNow / (1 + discountRatePerPeriod);
        expectClose(whole, values.discountedExpectedLifetimeNew[rate]!, 1e-13);
      }
    }
  });
});
