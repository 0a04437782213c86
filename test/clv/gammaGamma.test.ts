import { describe, expect, it } from "vitest";
import { expectedSpend } from "../../src/clv/expectedSpend.ts";
import { fitGammaGamma } from "../../src/clv/fitGammaGamma.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { drawLogGamma } from "../../src/numeric/draws.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const model = gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 });

/** Customers drawn from a gamma-gamma model. */
function spendData(customers: number, { p, q, gamma } = model.parameters, seed = 3) {
  const random = seededRandom(seed);
  const frequency = Float64Array.from({ length: customers }, () => Math.floor(8 * random() ** 2));
  const meanSpend = frequency.map((x) => {
    const nu = Math.exp(drawLogGamma(random, q)) / gamma;
    return x === 0 ? NaN : Math.exp(drawLogGamma(random, p * x)) / (nu * x);
  });
  return { frequency, recency: frequency, age: frequency, meanSpend };
}

describe("gammaGamma", () => {
  it("is plain JSON, and names every parameter that is wrong", () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(issuesOf(() => gammaGamma({ p: 0, q: 1 } as never))).toMatchObject([
      { code: "out_of_range", path: ["p"] },
      { code: "required", path: ["gamma"] },
    ]);
  });
});

describe("expectedSpend", () => {
  it.each([
    [2, 22.35, 24.664],
    [0, null, 35.219],
  ])("after %d repeat purchases of %d is %d (vector 47)", (frequency, meanSpend, expected) => {
    expect(expectedSpend(model, { frequency, meanSpend })).toBeCloseTo(expected, 3);
  });

  it("has no finite mean where q is 1 or less and nothing is known, and is never negative", () => {
    const wild = gammaGamma({ p: 2, q: 0.9, gamma: 10 });
    expect(expectedSpend(wild, { frequency: 0, meanSpend: null })).toBeNull();
    expect(expectedSpend(gammaGamma({ p: 2, q: 1, gamma: 10 }), { frequency: 0, meanSpend: null })).toBeNull();
    expect(expectedSpend(wild, { frequency: 1, meanSpend: 5 })).toBeCloseTo((2 * 15) / 1.9, 12);
    expect(expectedSpend(gammaGamma({ p: 0.05, q: 0.9, gamma: 10 }), { frequency: 1, meanSpend: 5 })).toBeNull();
  });

  it("names what is wrong", () => {
    expect(issuesOf(() => expectedSpend({ kind: "x", version: 2 } as never, { frequency: 1 } as never))).toMatchObject([
      { path: ["model", "kind"] },
      { path: ["model", "version"] },
      { path: ["model", "parameters", "p"] },
      { path: ["model", "parameters", "q"] },
      { path: ["model", "parameters", "gamma"] },
      { code: "required", path: ["customer", "meanSpend"] },
    ]);
    expect(issuesOf(() => expectedSpend(model, null as never))).toMatchObject([{ path: ["customer", "frequency"] }]);
  });
});

describe("fitGammaGamma", () => {
  it("finds the parameters that data were drawn from, within their errors", () => {
    const fit = fitGammaGamma(spendData(100_000));
    expect(fit).toMatchObject({ converged: true, reason: null, warnings: [] });
    for (const name of ["p", "q", "gamma"] as const) {
      expect(Math.abs(fit.parameters[name] - model.parameters[name])).toBeLessThan(4 * fit.standardErrors![name]);
    }
    expect(fit.meanSpend).toBeCloseTo((fit.parameters.p * fit.parameters.gamma) / (fit.parameters.q - 1), 10);
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
  });

  it("starts very many customers from a sample, and ends where the default start does", () => {
    const data = spendData(100_000);
    const own = fitGammaGamma(data, { start: { p: 2, q: 3, gamma: 30 } });
    expect(fitGammaGamma(data).logLikelihood).toBeCloseTo(own.logLikelihood, 6);
  });

  it("has no mean spend where q is 1 or less", () => {
    const fit = fitGammaGamma(spendData(5000, { p: 3, q: 0.6, gamma: 10 }));
    expect(fit.parameters.q).toBeLessThan(1);
    expect(fit).toMatchObject({ converged: true, meanSpend: null });
  });

  it("takes a count for so many customers", () => {
    const data = spendData(300);
    const twice = { ...data, count: data.frequency.map((_, i) => 1 + (i % 2)) };
    const rows = [...data.frequency.keys()].flatMap((i) => (i % 2 ? [i, i] : [i]));
    const column = (values: Float64Array) => rows.map((i) => values[i]!);
    const { frequency, meanSpend } = data;
    const repeated = { frequency: column(frequency), recency: column(frequency), age: column(frequency) };
    const expected = fitGammaGamma({ ...repeated, meanSpend: column(meanSpend) });
    const fit = fitGammaGamma(twice);
    expect(fit.logLikelihood).toBeCloseTo(expected.logLikelihood, 8);
    expect(fit.parameters.gamma).toBeCloseTo(expected.parameters.gamma, 4);
    expect(fit.customers).toBe(expected.customers);
  });

  it("leaves out repeaters without a positive mean spend and says how many", () => {
    const data = spendData(500);
    const more = {
      frequency: [...data.frequency, 2, 3, 4],
      recency: [...data.recency, 2, 3, 4],
      age: [...data.age, 2, 3, 4],
      meanSpend: [...data.meanSpend, 0, null, Infinity],
    };
    const fit = fitGammaGamma(more);
    expect(fit.fittedTo.withoutSpend).toBe(3);
    expect(fit.logLikelihood).toBe(fitGammaGamma(data).logLikelihood);
  });

  it("warns where frequent buyers spend more, or less", () => {
    const data = spendData(2000);
    const grows = (sign: number) =>
      fitGammaGamma({ ...data, meanSpend: data.meanSpend.map((z, i) => z * Math.exp(sign * data.frequency[i]!)) });
    expect(grows(1).warnings[0]).toMatchObject({ code: "correlatedSpend" });
    expect(grows(1).warnings[0]!.message).toContain("more per purchase");
    expect(grows(-1).warnings[0]!.message).toContain("less per purchase");
    expect(grows(-1).spendCorrelation).toBeLessThan(-0.3);
  });

  it("says that too few bought again, or that all spend the same", () => {
    const one = { frequency: [0, 2], recency: [0, 1], age: [3, 3], meanSpend: [null, 5] };
    expect(fitGammaGamma(one)).toMatchObject({
      converged: false,
      reason: "tooFewRepeaters",
      standardErrors: null,
      spendCorrelation: null,
    });
    const nobody = { frequency: [0, 0], recency: [0, 0], age: [3, 3], meanSpend: [null, null] };
    expect(fitGammaGamma(nobody)).toMatchObject({ converged: false, reason: "tooFewRepeaters", customers: 0 });
    const same = { frequency: [1, 2, 3], recency: [1, 1, 1], age: [3, 3, 3], meanSpend: [5, 5, 5] };
    expect(fitGammaGamma(same)).toMatchObject({ converged: false, reason: "runaway", spendCorrelation: null });
  });

  it("starts from the default where a sample has no top either", () => {
    const ones = new Float64Array(50_000).fill(1);
    const same = { frequency: ones, recency: ones, age: ones, meanSpend: ones };
    expect(fitGammaGamma(same)).toMatchObject({ converged: false, reason: "runaway" });
  });

  it("is pulled by a penalty to the start, and takes a fixed parameter", () => {
    const data = spendData(100_000);
    const fit = fitGammaGamma(data, { penalty: 1e9, fixed: { q: 3 }, start: { p: 5, gamma: 20 } });
    expect(fit.parameters.q).toBe(3);
    expect(fit.parameters.p).toBeCloseTo(5, 2);
    expect(fit).toMatchObject({ estimated: 2, fittedTo: { penalty: 1e9 } });
  });

  it("names what is wrong", () => {
    expect(issuesOf(() => fitGammaGamma({ frequency: [1], recency: [1], age: [1] }))).toMatchObject([
      { code: "required", path: ["meanSpend"] },
    ]);
    expect(issuesOf(() => fitGammaGamma(spendData(5), { start: { r: 1 } as never }))).toMatchObject([
      { path: ["start"] },
    ]);
  });
});
