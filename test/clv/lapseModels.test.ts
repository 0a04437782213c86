import { describe, expect, it } from "vitest";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { expectedPurchasesNewCustomer } from "../../src/clv/expectedPurchasesNewCustomer.ts";
import { fitGompertzNbd, gompertzNbd } from "../../src/clv/gompertzNbd.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { modelIntervals, type ModelWithErrors, type ParameterInterval } from "../../src/clv/modelIntervals.ts";
import { fitParetoNbd, paretoNbd } from "../../src/clv/paretoNbd.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { timeToNextPurchase } from "../../src/clv/timeToNextPurchase.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const pareto = paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { timeUnit: "week" });
const gompertz = gompertzNbd({ r: 0.553, alpha: 10.578, b: 0.05, s: 0.4, beta: 3 }, { timeUnit: "week" });
const customer = { frequency: 2, recency: 213 / 7, age: 272 / 7 };

/** Every parameter lies within its interval. */
function expectInside<Parameters extends object>(fit: ModelWithErrors<Parameters>, truth: object): void {
  const intervals = Object.entries<ParameterInterval>(modelIntervals(fit, { confidence: 0.99 })!);
  expect(intervals).toHaveLength(Object.keys(truth).length);
  for (const [name, { lower, upper }] of intervals) {
    const value = (truth as Record<string, number>)[name]!;
    expect([name, lower < value, value < upper]).toEqual([name, true, true]);
  }
}

describe("paretoNbd and gompertzNbd", () => {
  it("are plain JSON that still scores", () => {
    expect(pareto).toEqual({
      kind: "paretoNbd",
      version: 1,
      parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
      timeUnit: "week",
    });
    const back = JSON.parse(JSON.stringify(gompertz)) as typeof gompertz;
    expect(probabilityAlive(back, customer)).toBe(probabilityAlive(gompertz, customer));
  });

  it("name every parameter that is wrong", () => {
    expect(issuesOf(() => paretoNbd({ r: 0, alpha: NaN, s: "1" } as never))).toMatchObject([
      { code: "out_of_range", path: ["r"] },
      { code: "out_of_range", path: ["alpha"] },
      { code: "wrong_type", path: ["s"] },
      { code: "required", path: ["beta"] },
    ]);
    expect(issuesOf(() => gompertzNbd(pareto.parameters as never))).toMatchObject([{ code: "required", path: ["b"] }]);
  });
});

describe.each([pareto, gompertz])("the questions asked of a $kind model", (model) => {
  it("have exact answers at the moment of a purchase and at the horizon 0", () => {
    expect(probabilityAlive(model, { frequency: 3, recency: 39, age: 39 })).toBe(1);
    expect(probabilityAlive(model, { frequency: 0, recency: 0, age: 0 })).toBe(1);
    expect(expectedPurchases(model, customer, 0)).toBe(0);
    expect(expectedPurchasesNewCustomer(model, 0)).toBe(0);
    expect(purchaseDistribution(model, 0, 0, customer)).toBe(1);
    expect(purchaseDistribution(model, 0, 2)).toBe(0);
  });

  it("discount at a rate of 0 to what is expected, up to a horizon", () => {
    const total = discountedExpectedPurchases(model, customer, { continuousDiscountRate: 0, horizon: 10 });
    expect(total).toBeCloseTo(expectedPurchases(model, customer, 10), 14);
  });

  it("find when the next purchase comes", () => {
    const median = timeToNextPurchase(model, customer, 0.5)!;
    expect(1 - purchaseDistribution(model, median, 0, customer)).toBeCloseTo(0.5, 10);
    expect(timeToNextPurchase(model, customer, 0.9)).toBeNull();
  });

  it("give the same customer by customer and as a table", () => {
    const summary = { frequency: [2, 0, 2], recency: [30, 0, 12], age: [39, 39, 39] };
    const { columns } = predictCustomers({ purchaseModel: model }, summary, { horizon: 52 });
    [0, 1, 2].forEach((row) => {
      const history = { frequency: summary.frequency[row]!, recency: summary.recency[row]!, age: 39 };
      expect(columns.probabilityAlive[row]).toBeCloseTo(probabilityAlive(model, history), 14);
      expect(columns.expectedPurchases[row]).toBeCloseTo(expectedPurchases(model, history, 52), 14);
    });
  });
});

describe("totals without end at no discount", () => {
  const options = { continuousDiscountRate: 0 };

  it("are null where lifetimes have no mean: Pareto/NBD with s of 1 or less", () => {
    expect(discountedExpectedPurchases(pareto, customer, options)).toBeNull();
    const leaving = paretoNbd({ ...pareto.parameters, s: 1.5 });
    const perWeek = (2.553 / (10.578 + customer.age)) * probabilityAlive(leaving, customer);
    const expected = (perWeek * (11.669 + customer.age)) / 0.5;
    expect(discountedExpectedPurchases(leaving, customer, options)).toBeCloseTo(expected, 10);
  });

  it("exist for every GGompertz/NBD", () => {
    const total = discountedExpectedPurchases(gompertz, customer, options)!;
    expect(total).toBeCloseTo(expectedPurchases(gompertz, customer, 5000), 8);
  });
});

describe("fitParetoNbd", () => {
  const base = simulateCustomers(pareto, { customers: 4000, age: 52, random: seededRandom(20) });

  it("finds the parameters again, within their errors", () => {
    const fit = fitParetoNbd(base);
    expect(fit).toMatchObject({ kind: "paretoNbd", converged: true, reason: null, boundary: [], customers: 4000 });
    expectInside(fit, pareto.parameters);
    expect(logLikelihood(fit, base)).toBeCloseTo(fit.logLikelihood, 8);
  });

  it("holds parameters fixed", () => {
    const { parameters, estimated, logLikelihood: best } = fitParetoNbd(base, { fixed: { s: 1 } });
    expect([parameters.s, estimated]).toEqual([1, 3]);
    expect(best).toBeLessThan(fitParetoNbd(base).logLikelihood);
  });

  it("says why it did not converge", () => {
    const nobodyTwice = { frequency: [0, 0, 1], recency: [0, 0, 2], age: [5, 6, 7] };
    expect(fitParetoNbd(nobodyTwice)).toMatchObject({ converged: false, reason: "tooFewRepeaters" });
    const nobodySilent = { frequency: [1, 2, 3], recency: [5, 6, 7], age: [5, 6, 7] };
    expect(fitParetoNbd(nobodySilent)).toMatchObject({ converged: false, reason: "separation" });
  });
});

describe("fitGompertzNbd", () => {
  it("finds parameters inside again", () => {
    const known = gompertzNbd({ r: 1, alpha: 5, b: 0.1, s: 1, beta: 20 });
    const base = simulateCustomers(known, { customers: 4000, age: 52, random: seededRandom(3) });
    const fit = fitGompertzNbd(base);
    expect(fit).toMatchObject({ kind: "gompertzNbd", converged: true, boundary: [] });
    expectInside(fit, known.parameters);
  });

  it("falls back to the Pareto/NBD on its boundary, and says so", () => {
    const base = simulateCustomers(pareto, { customers: 1500, age: 52, random: seededRandom(22) });
    const fit = fitGompertzNbd(base, { fixed: { r: 0.553 } });
    expect(fit).toMatchObject({ kind: "paretoNbd", converged: true, boundary: ["b", "beta"], estimated: 3 });
    expect(fit.parameters.r).toBe(0.553);
    expect(fit.logLikelihood).toBeCloseTo(fitParetoNbd(base, { fixed: { r: 0.553 } }).logLikelihood, 8);
  });
});

describe("a fit to very many customers", () => {
  it("starts from a sample of them and ends at the same maximum", () => {
    const base = simulateCustomers(pareto, { customers: 30_000, age: 52, random: seededRandom(8) });
    const fit = fitParetoNbd(base);
    expect(fit).toMatchObject({ converged: true, customers: 30_000 });
    expect(fit.fittedTo.distinctHistories).toBeGreaterThan(10_000);
    const again = fitParetoNbd(base, { start: fit.parameters });
    expect(fit.logLikelihood).toBeCloseTo(again.logLikelihood, 6);
  });
});
