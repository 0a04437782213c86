import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitGompertzNbd } from "../../src/clv/gompertzNbd.ts";
import { fitParetoNbd, paretoNbdFamily } from "../../src/clv/paretoNbd.ts";
import { cdnowFile, cdnowSummary } from "../clv/cdnow.ts";
import { columns } from "../clv/histories.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";
import { expectClose, expectPredictions, type ReferencePredictions } from "./lapseModels.ts";

/** Fader & Hardie's estimates for CDNOW, "A Note on Deriving the Pareto/NBD Model" (2005), in weeks. */
const published = [0.553, 10.578, 0.606, 11.669];
const accuracy = 1e-10;

// Independent evaluation of the published formulas with 40 digits (mpmath).
const predictions: ReferencePredictions = {
  population: {
    expectedPurchasesNewCustomer: { 1: 0.050979843245990995, 39: 1.2130028442810157, 260: 3.802988989804003 },
    pmf: { 39: { 0: 0.5936250316023839, 1: 0.1655629472771755, 10: 0.004193439332080421 } },
  },
  customers: [
    {
      id: "1",
      x: 2,
      t_x: 213 / 7,
      T: 272 / 7,
      logLikelihood: -9.55412282414903,
      pAlive: 0.8691861546511618,
      expectedPurchasesNext: { 1: 0.044621377051252575, 39: 1.4552261309493457, 260: 6.015610380640887 },
      dert: { "delta=ln(1.15)/52": 6.502100929225618, "delta=ln(1.1)": 0.4250619242883294 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 1.7359941573196322, 260: 4.595857511816361 },
    },
    {
      id: "3",
      x: 0,
      t_x: 0,
      T: 272 / 7,
      logLikelihood: -0.5210368564101566,
      pAlive: 0.2953033742657955,
      expectedPurchasesNext: { 1: 0.0032837712406116664, 39: 0.10709283382064308, 260: 0.4427001062738164 },
      dert: { "delta=ln(1.15)/52": 0.4785018626928753, "delta=ln(1.1)": 0.031281108174986 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 0.1277550820793432, 260: 0.3382178166737689 },
    },
    {
      id: "1,000 purchases",
      x: 1000,
      t_x: 999,
      T: 1000,
      logLikelihood: -1014.9368842910878,
      pAlive: 0.9989765468045007,
      expectedPurchasesNext: { 1: 0.9887705601559967, 52: 50.65178671079216, 260: 239.49743132458266 },
      dert: { "delta=ln(1.15)/52": 312.76081935870707, "delta=ln(1.1)": 10.31318310218771 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 47.28820652992746, 260: 173.71288565573246 },
    },
  ],
};

interface Likelihood {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly logLikelihood: number;
  readonly pAlive: number;
}

function expectLikelihood({ r, alpha, s, beta, x, t_x, T, logLikelihood, pAlive }: Likelihood): void {
  const history = { frequency: x, recency: t_x, age: T };
  const { value } = paretoNbdFamily.sumLogLikelihood(columns([history]))([r, alpha, s, beta]);
  expect(Math.abs(value - logLikelihood)).toBeLessThanOrEqual(accuracy * Math.max(1, Math.abs(logLikelihood)));
  expectClose(paretoNbdFamily.probabilityAlive([r, alpha, s, beta], history), pAlive, accuracy, `x = ${x}, s = ${s}`);
}

describe("the Pareto/NBD at the published parameters", () => {
  it("has the 40-digit predictions", () => {
    expectPredictions(paretoNbdFamily, published, predictions, accuracy);
  });

  it("gives the P(alive) that BTYD's documentation prints (vector 46)", () => {
    const history = { frequency: 26, recency: 30.86, age: 31 };
    expect(paretoNbdFamily.probabilityAlive([0.5534, 10.5802, 0.6061, 11.6562], history)).toBeCloseTo(0.99792, 5);
  });
});

describe("the Pareto/NBD where others break", () => {
  // Evaluation with 60 digits (mpmath): α beside β, far above and far below it.
  it.each<Likelihood>([
    {
      r: 0.5,
      alpha: 10.5,
      s: 1,
      beta: 10.500000000001,
      x: 0,
      t_x: 0,
      T: 38,
      logLikelihood: -0.35632600442047635,
      pAlive: 0.1438539389884612,
    },
    {
      r: 0.5,
      alpha: 0.001,
      s: 12,
      beta: 1e4,
      x: 5,
      t_x: 20,
      T: 38,
      logLikelihood: -19.960147191404285,
      pAlive: 0.8515784805722644,
    },
    {
      r: 0.5,
      alpha: 1e4,
      s: 12,
      beta: 0.001,
      x: 0,
      t_x: 0,
      T: 38,
      logLikelihood: -4.545454487603308e-9,
      pAlive: 1.1006167123352763e-55,
    },
    {
      r: 0.5,
      alpha: 1e4,
      s: 12,
      beta: 0.001,
      x: 40,
      t_x: 30,
      T: 31,
      logLikelihood: -384.3453885192725,
      pAlive: 0.6742401509274109,
    },
  ])("with α = $alpha, β = $beta and x = $x", expectLikelihood);

  it.each([
    [1, 1.1935481283552616],
    [0.999999999, 1.1935481289571175],
    [0.9999, 1.1936083156527397],
  ])("next to s = 1, at %d", (s, expected) => {
    const parameters = [0.5, 10.5, s, 11.75];
    const alive = paretoNbdFamily.probabilityAlive(parameters, { frequency: 2, recency: 30, age: 38 });
    const next = paretoNbdFamily.whileAlive(parameters, 2, 38).expectedPurchases(39);
    expectClose(alive * next, expected, accuracy, `s = ${s}`);
  });
});

const files = ["reference/pareto-nbd.json", "reference/singular-points.json"] as const;

describeWithShared("every 40-digit value of the Pareto/NBD", files, () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(sharedFile(name), "utf8"));

  it("is met at the published parameters", () => {
    const file = read(files[0]) as { predictionsAtPublishedParameters: ReferencePredictions };
    expectPredictions(paretoNbdFamily, published, file.predictionsAtPublishedParameters, accuracy);
  });

  it("is met at the singular points", () => {
    const file = read(files[1]) as {
      paretoNbdLikelihood: Likelihood[];
      expectedPurchases: { x: number; t_x: number; T: number; horizon: number; near1: number; paretoNbd: number }[];
    };
    file.paretoNbdLikelihood.forEach(expectLikelihood);
    for (const { x, t_x, T, horizon, near1, paretoNbd } of file.expectedPurchases) {
      const parameters = [0.5, 10.5, near1, 11.75];
      const alive = paretoNbdFamily.probabilityAlive(parameters, { frequency: x, recency: t_x, age: T });
      const next = paretoNbdFamily.whileAlive(parameters, x, T).expectedPurchases(horizon);
      expectClose(alive * next, paretoNbd, accuracy, `x = ${x}, s = ${near1}, horizon ${horizon}`);
    }
  });
});

describeWithShared("the Pareto/NBD fitted to CDNOW", [cdnowFile], () => {
  // Newton's method with 40 digits (mpmath); errors by CLVTools 0.12.1, whose second derivatives are differences.
  const optimum = { r: 0.5532770468531796, alpha: 10.577683463302314, s: 0.6062399891278263, beta: 11.66873528885501 };
  const best = -9594.976178939543;
  const errors = { r: 0.0476201576447635, alpha: 0.842699702685952, s: 0.187053186692069, beta: 6.20367400517317 };

  it("reaches the optimum from the default start", () => {
    const { logLikelihood, parameters, standardErrors, converged } = fitParetoNbd(cdnowSummary());
    expect(converged).toBe(true);
    expect(Math.abs(logLikelihood - best)).toBeLessThan(1e-6);
    for (const name of ["r", "alpha", "s", "beta"] as const) {
      expectClose(parameters[name], optimum[name], 1e-6, name);
      expectClose(standardErrors![name], errors[name], 2e-3, `error of ${name}`);
    }
  });

  it("rounds to the published estimates and their log-likelihood", () => {
    const { logLikelihood, parameters } = fitParetoNbd(cdnowSummary());
    expect(parameters.r.toFixed(3)).toBe("0.553");
    expect(parameters.alpha.toFixed(3)).toBe("10.578");
    expect(parameters.s.toFixed(3)).toBe("0.606");
    expect(parameters.beta.toFixed(3)).toBe("11.669");
    expect(logLikelihood.toFixed(1)).toBe("-9595.0");
  });

  it("is what the GGompertz/NBD comes down to there", () => {
    const fit = fitGompertzNbd(cdnowSummary());
    expect(fit).toMatchObject({ kind: "paretoNbd", converged: true, boundary: ["b", "beta"] });
    expect(Math.abs(fit.logLikelihood - best)).toBeLessThan(1e-6);
  });
});
