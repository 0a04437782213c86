import { describe, expect, it } from "vitest";
import { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { survivalProbability } from "../../src/clv/survivalProbability.ts";
import { issuesOf } from "../config/issuesOf.ts";

const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];

/** Survivors as a model expects them. */
function expectedOf(model: Parameters<typeof survivalProbability>[0], periods: number): number[] {
  return Array.from({ length: periods + 1 }, (_, t) => 1e6 * survivalProbability(model, t));
}

describe("a fit to survivors", () => {
  it("carries its errors and what it was fitted to", () => {
    const fit = fitShiftedBetaGeometric(highEnd);
    expect(fit).toMatchObject({
      kind: "shiftedBetaGeometric",
      version: 1,
      converged: true,
      reason: null,
      boundary: [],
      customers: 1000,
      estimated: 2,
      fittedTo: { cohorts: 1, periods: 7 },
    });
    const { standardErrors, covariance } = fit;
    expect(standardErrors!.alpha).toBeCloseTo(Math.sqrt(covariance![0]![0]!), 12);
    expect(covariance![0]![1]).toBeCloseTo(covariance![1]![0]!, 12);
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
  });

  it("finds the parameters that made the survivors", () => {
    const sbg = fitShiftedBetaGeometric(expectedOf(shiftedBetaGeometric({ alpha: 2, beta: 7 }), 10));
    expect(sbg.parameters.alpha).toBeCloseTo(2, 6);
    expect(sbg.parameters.beta).toBeCloseTo(7, 5);
    const bdw = fitBetaDiscreteWeibull(expectedOf(betaDiscreteWeibull({ alpha: 0.8, beta: 3, c: 1.4 }), 10));
    expect(bdw.parameters.alpha).toBeCloseTo(0.8, 6);
    expect(bdw.parameters.beta).toBeCloseTo(3, 6);
    expect(bdw.parameters.c).toBeCloseTo(1.4, 6);
  });

  it("is the same for one cohort as for the two that it is made of", () => {
    const halves = [highEnd.map((count) => 0.25 * count), highEnd.map((count) => 0.75 * count)];
    const { parameters, logLikelihood, fittedTo } = fitShiftedBetaGeometric(halves);
    const whole = fitShiftedBetaGeometric(highEnd);
    expect(parameters.alpha).toBeCloseTo(whole.parameters.alpha, 10);
    expect(logLikelihood).toBeCloseTo(whole.logLikelihood, 8);
    expect(fittedTo).toEqual({ cohorts: 2, periods: 7, penalty: 0 });
  });

  it("takes cohorts of different lengths, and one that was only counted at its start", () => {
    const young = fitShiftedBetaGeometric([highEnd, highEnd.slice(0, 3), [500]]);
    expect(young).toMatchObject({ converged: true, customers: 2500, fittedTo: { cohorts: 3, periods: 7 } });
  });

  it("holds a parameter that is known, and starts where it is told to", () => {
    const fit = fitBetaDiscreteWeibull(highEnd, { fixed: { c: 1 }, start: { alpha: 5 } });
    const sbg = fitShiftedBetaGeometric(highEnd);
    expect(fit.parameters.c).toBe(1);
    expect(fit.parameters.alpha).toBeCloseTo(sbg.parameters.alpha, 6);
    expect(fit.logLikelihood).toBeCloseTo(sbg.logLikelihood, 8);
    expect(fit.estimated).toBe(2);
    expect(fit.standardErrors!.c).toBe(0);
    expect(fit.standardErrors!.beta).toBeCloseTo(sbg.standardErrors!.beta, 5);
    const known = fitShiftedBetaGeometric(highEnd, { fixed: { alpha: 1, beta: 1 } });
    expect(known).toMatchObject({ converged: true, estimated: 0, iterations: 0, parameters: { alpha: 1, beta: 1 } });
  });

  it.each([
    ["nobody leaves", [100, 100, 100]],
    ["everybody leaves at once", [100, 0]],
    ["nobody is there", [0, 0, 0]],
    ["only the start was counted", [100]],
  ])("says that %s", (_, survivors) => {
    const fit = fitShiftedBetaGeometric(survivors);
    expect(fit).toMatchObject({ converged: false, reason: "separation", standardErrors: null, covariance: null });
    expect(Object.values(fit.parameters).every((value) => value > 0 && value < Infinity)).toBe(true);
  });

  it("says that there are fewer renewals than parameters", () => {
    expect(fitShiftedBetaGeometric([100, 80])).toMatchObject({ converged: false, reason: "tooFewPeriods" });
    expect(fitBetaDiscreteWeibull([100, 80, 70])).toMatchObject({ converged: false, reason: "tooFewPeriods" });
    expect(fitBetaDiscreteWeibull([100, 80, 0, 0])).toMatchObject({ converged: false, reason: "tooFewPeriods" });
    expect(fitShiftedBetaGeometric([100, 80], { fixed: { alpha: 1 } }).converged).toBe(true);
  });

  it("says that customers do not differ, so that parameters run off", () => {
    const alike = fitShiftedBetaGeometric([10000, 9000, 8100, 7290]);
    expect(alike).toMatchObject({ converged: false, reason: "runaway", boundary: ["alpha", "beta"] });
    const { alpha, beta } = alike.parameters;
    expect(alpha / (alpha + beta)).toBeCloseTo(0.1, 4);
  });

  it("is drawn to its start by a penalty, and reports its steps", () => {
    const objectives: number[] = [];
    const drawn = fitShiftedBetaGeometric([10000, 9000, 8100, 7290], {
      start: { alpha: 1, beta: 9 },
      penalty: 0.01,
      onProgress: ({ objective }) => objectives.push(objective),
    });
    expect(drawn).toMatchObject({ converged: true, fittedTo: { penalty: 0.01 } });
    expect(drawn.iterations).toBe(objectives.length);
    expect(objectives.at(-1)).toBeGreaterThan(objectives[0]!);
  });

  it("says that time makes no difference where c runs off", () => {
    const fit = fitBetaDiscreteWeibull([1000, 1000, 1000, 1000, 0.001, 0]);
    expect(fit.converged).toBe(false);
    expect(fit.parameters.c).toBeLessThanOrEqual(20);
  });

  it("names every count that is wrong", () => {
    const path = (survivors: unknown) =>
      issuesOf(() => fitShiftedBetaGeometric(survivors as number[])).map(({ code, path: where }) => [code, ...where]);
    expect(path([100, 110, -1, NaN, "7"])).toEqual([
      ["inconsistent", "survivors", 1],
      ["out_of_range", "survivors", 2],
      ["out_of_range", "survivors", 3],
      ["wrong_type", "survivors", 4],
    ]);
    expect(path([[100, 90], [80, 90], [], "x"])).toEqual([
      ["inconsistent", "survivors", 1, 1],
      ["wrong_type", "survivors", 2],
      ["wrong_type", "survivors", 3],
    ]);
    expect(path([])).toEqual([["wrong_type", "survivors"]]);
    expect(path(undefined)).toEqual([["wrong_type", "survivors"]]);
  });

  it("names every option that is wrong", () => {
    const options = { start: { alpha: -1, gamma: 1 }, fixed: { beta: Infinity, c: 1 } } as never;
    expect(issuesOf(() => fitShiftedBetaGeometric(highEnd, options)).map(({ path }) => path)).toEqual([
      ["start", "alpha"],
      ["start"],
      ["fixed", "beta"],
      ["fixed"],
    ]);
  });
});
