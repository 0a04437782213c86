import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { expectedPurchasesNewCustomer } from "../../src/clv/expectedPurchasesNewCustomer.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { fitMbgNbd, mbgNbd } from "../../src/clv/mbgNbd.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { timeToNextPurchase } from "../../src/clv/timeToNextPurchase.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import { issuesOf } from "../config/issuesOf.ts";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const model = bgNbd(parameters, { timeUnit: "week" });
const customer = { frequency: 2, recency: 213 / 7, age: 272 / 7 };

describe("bgNbd and mbgNbd", () => {
  it("are plain JSON", () => {
    expect(model).toEqual({ kind: "bgNbd", version: 1, parameters, timeUnit: "week" });
    expect(JSON.parse(JSON.stringify(mbgNbd(parameters)))).toEqual({
      kind: "mbgNbd",
      version: 1,
      parameters,
      timeUnit: null,
    });
  });

  it("name every parameter that is wrong", () => {
    const wrong = { r: 0, alpha: NaN, a: "1" } as never;
    expect(issuesOf(() => bgNbd(wrong, { timeUnit: "hour" as never }))).toMatchObject([
      { code: "out_of_range", path: ["r"] },
      { code: "out_of_range", path: ["alpha"] },
      { code: "wrong_type", path: ["a"] },
      { code: "required", path: ["b"] },
      { code: "unknown_choice", path: ["timeUnit"] },
    ]);
  });
});

describe("the questions asked of a model", () => {
  it("know that nobody has left a BG/NBD after one purchase, and some have an MBG/NBD", () => {
    const onceOnly = { frequency: 0, recency: 0, age: 300 };
    expect(probabilityAlive(model, onceOnly)).toBe(1);
    expect(probabilityAlive(mbgNbd(parameters), onceOnly)).toBeLessThan(0.6);
  });

  it("expect 1.2260 purchases of CDNOW customer 1 in 39 weeks (vector 44)", () => {
    const rounded = { frequency: 2, recency: 30.43, age: 38.86 };
    expect(expectedPurchases(model, rounded, 39)).toBeCloseTo(1.226, 4);
  });

  it("have exact answers at the horizon 0", () => {
    expect(expectedPurchases(model, customer, 0)).toBe(0);
    expect(purchaseDistribution(model, 0, 0, customer)).toBe(1);
    expect(purchaseDistribution(model, 0, 2)).toBe(0);
    expect(discountedExpectedPurchases(model, customer, { continuousDiscountRate: 0, horizon: 0 })).toBe(0);
  });

  it("have no total without end at no discount, unless a is above 1", () => {
    const options = { continuousDiscountRate: 0 };
    expect(discountedExpectedPurchases(model, customer, options)).toBeNull();
    const leaving = bgNbd({ ...parameters, a: 2.5 });
    // E[1/p] of a beta(a, b + x): (a + b + x − 1) / (a − 1), if alive.
    const expected = (probabilityAlive(leaving, customer) * (2.5 + 2.426 + 2 - 1)) / 1.5;
    expect(discountedExpectedPurchases(leaving, customer, options)).toBeCloseTo(expected, 12);
    expect(expectedPurchases(leaving, customer, 1e9)).toBeCloseTo(expected, 2);
  });

  it("find when the next purchase comes", () => {
    const median = timeToNextPurchase(model, customer, 0.5)!;
    expect(1 - purchaseDistribution(model, median, 0, customer)).toBeCloseTo(0.5, 12);
    expect(timeToNextPurchase(model, customer, 0)).toBe(0);
    expect(timeToNextPurchase(model, customer, 0.8)).toBeNull();
    // Nobody leaves between purchases: 1 − (A / (A + s))^(r + x) of those alive have bought again by s.
    const alive = probabilityAlive(model, customer);
    const exact = (4.414 + 272 / 7) * ((1 - 1e-9 / alive) ** (-1 / 2.243) - 1);
    expect(timeToNextPurchase(model, customer, 1e-9)! / exact).toBeCloseTo(1, 6);
  });

  it("name every part of a question that is wrong", () => {
    const wrong = { frequency: 1.5, recency: 5, age: 4 };
    expect(issuesOf(() => expectedPurchases({ ...model, version: 2 as never }, wrong, -1))).toMatchObject([
      { code: "unknown_choice", path: ["model", "version"] },
      { code: "out_of_range", path: ["customer", "frequency"] },
      { code: "inconsistent", path: ["customer", "recency"] },
      { code: "out_of_range", path: ["horizon"] },
    ]);
    expect(issuesOf(() => expectedPurchasesNewCustomer(undefined as never, 1))).toMatchObject([
      { code: "unknown_choice", path: ["model", "kind"] },
    ]);
    const noParameters = { kind: "bgNbd", version: 1 } as never;
    expect(issuesOf(() => probabilityAlive(noParameters, null as never)).map(({ path }) => path.join("."))).toEqual([
      "model.parameters.r",
      "model.parameters.alpha",
      "model.parameters.a",
      "model.parameters.b",
      "customer.frequency",
      "customer.age",
      "customer.recency",
    ]);
    expect(
      issuesOf(() => discountedExpectedPurchases(model, customer, { continuousDiscountRate: -1, horizon: NaN })),
    ).toMatchObject([{ path: ["continuousDiscountRate"] }, { path: ["horizon"] }]);
    expect(issuesOf(() => purchaseDistribution(model, 1, -1))).toMatchObject([{ path: ["count"] }]);
    expect(issuesOf(() => timeToNextPurchase(model, customer, 2))).toMatchObject([{ path: ["probability"] }]);
    expect(issuesOf(() => probabilityAlive(model, { frequency: 0, recency: 3, age: 4 }))).toMatchObject([
      { code: "inconsistent", path: ["customer", "recency"] },
    ]);
    expect(issuesOf(() => probabilityAlive(model, { ...customer, recency: "3" as never }))).toMatchObject([
      { code: "wrong_type", path: ["customer", "recency"] },
    ]);
  });
});

describe("logLikelihood", () => {
  const summary = { frequency: [2, 0, 2], recency: [3, 0, 3], age: [10, 12, 10] };

  it("counts a row as often as it says", () => {
    const counted = { frequency: [0, 2], recency: [0, 3], age: [12, 10], count: [1, 2] };
    expect(logLikelihood(model, counted)).toBe(logLikelihood(model, summary));
    expect(logLikelihood(model, { frequency: [], recency: [], age: [] })).toBe(0);
  });

  it("is finite for the loyal who fell silent long ago", () => {
    const silent = { frequency: [1000], recency: [1], age: [1e6] };
    expect(Number.isFinite(logLikelihood(model, silent))).toBe(true);
    const options = { continuousDiscountRate: 0.01 };
    const gone = { frequency: 1000, recency: 1, age: 1e6 };
    expect(probabilityAlive(model, gone)).toBe(0);
    expect(discountedExpectedPurchases(model, gone, options)).toBe(0);
  });

  it("takes a model back from JSON", () => {
    const back = JSON.parse(JSON.stringify(model)) as typeof model;
    expect(logLikelihood(back, summary)).toBe(logLikelihood(model, summary));
  });

  it("refuses a summary in another unit of time", () => {
    const base = simulateCustomers(bgNbd(parameters, { timeUnit: "day" }), {
      customers: 3,
      age: 50,
      random: seededRandom(1),
    });
    expect(issuesOf(() => logLikelihood(model, base))).toMatchObject([{ code: "inconsistent", path: ["timeUnit"] }]);
  });

  it("names the rows and columns that are wrong", () => {
    expect(issuesOf(() => logLikelihood(model, { frequency: [1], recency: [1, 2], age: "x" } as never))).toMatchObject([
      { code: "length_mismatch", path: ["recency"] },
      { code: "wrong_type", path: ["age"] },
    ]);
    expect(issuesOf(() => logLikelihood(model, null as never)).map(({ path }) => path[0])).toEqual([
      "frequency",
      "recency",
      "age",
    ]);
    const rows = { frequency: [1, "2", 0], recency: [5, 1, 0], age: [4, 5, NaN], count: [1, 0, 1] } as never;
    expect(issuesOf(() => logLikelihood(model, rows)).map(({ path }) => path)).toEqual([
      [0, "recency"],
      [1, "frequency"],
      [1, "count"],
      [2, "age"],
    ]);
  });
});

describe("simulateCustomers", () => {
  it("gives a table that can be fitted", () => {
    const known = bgNbd({ r: 0.5, alpha: 6, a: 0.8, b: 2.5 }, { timeUnit: "week" });
    const base = simulateCustomers(known, { customers: 4000, age: 52, random: seededRandom(5) });
    expect(base.row(0)).toMatchObject({ customerId: "0", age: 52, meanSpend: null });
    const fit = fitBgNbd(base);
    expect(fit).toMatchObject({ converged: true, reason: null, customers: 4000, timeUnit: "week" });
    expect(fit.logLikelihood).toBeGreaterThan(logLikelihood(known, base));
  });

  it("takes an age for each customer", () => {
    const base = simulateCustomers(mbgNbd(parameters), { customers: 2, age: [0, 7], random: seededRandom(1) });
    expect([...base.columns.age]).toEqual([0, 7]);
    expect(base.row(0)).toMatchObject({ frequency: 0, recency: 0 });
  });

  it("names what is wrong", () => {
    const random = seededRandom(1);
    expect(issuesOf(() => simulateCustomers(model, { customers: 2, age: [1], random }))).toMatchObject([
      { code: "length_mismatch", path: ["age"] },
    ]);
    expect(issuesOf(() => simulateCustomers(model, { customers: 2, age: [1, -1], random }))).toMatchObject([
      { path: ["age", 1] },
    ]);
    expect(
      issuesOf(() => simulateCustomers(model, { customers: -1, age: null as never, random: null as never })),
    ).toMatchObject([{ path: ["customers"] }, { path: ["random"] }, { path: ["age"] }]);
  });
});

describe("fitBgNbd and fitMbgNbd", () => {
  const base = simulateCustomers(mbgNbd({ r: 0.6, alpha: 6, a: 0.8, b: 2.5 }), {
    customers: 3000,
    age: 52,
    random: seededRandom(9),
  });

  it("hold parameters fixed", () => {
    const fit = fitMbgNbd(base, { fixed: { a: 0.8, b: 2.5 } });
    expect(fit.parameters).toMatchObject({ a: 0.8, b: 2.5 });
    expect(fit).toMatchObject({ converged: true, estimated: 2 });
    expect(fit.standardErrors).toMatchObject({ a: 0, b: 0 });
    expect(fit.logLikelihood).toBeLessThanOrEqual(fitMbgNbd(base).logLikelihood);
    const all = fitMbgNbd(base, { fixed: { r: 0.6, alpha: 6, a: 0.8, b: 2.5 } });
    expect(all.logLikelihood).toBeCloseTo(logLikelihood(all, base), 6);
    expect(all.evaluations).toBe(1);
  });

  it("reach the same top from elsewhere", () => {
    expect(fitMbgNbd(base, { start: { r: undefined as never } }).converged).toBe(true);
    const here = fitMbgNbd(base);
    const there = fitMbgNbd(base, { start: { r: 5, alpha: 0.5, a: 20 } });
    expect(there.logLikelihood).toBeCloseTo(here.logLikelihood, 7);
    expect(there.parameters.alpha / here.parameters.alpha).toBeCloseTo(1, 4);
  });

  it("are pulled to the start by a penalty", () => {
    const start = { r: 2, alpha: 20, a: 2, b: 2 };
    const far = fitBgNbd(base, { start, penalty: 1e9 });
    expect(far.parameters.r).toBeCloseTo(2, 4);
    expect(far.fittedTo.penalty).toBe(1e9);
    expect(far.logLikelihood).toBeCloseTo(logLikelihood(bgNbd(start), base), 2);
  });

  it("tell how far they have come", () => {
    const seen: number[] = [];
    const fit = fitBgNbd(base, { onProgress: ({ iteration, objective }) => seen.push(objective, iteration) });
    expect(seen.length).toBe(2 * fit.iterations);
    expect(seen.at(-2)).toBeCloseTo(fit.logLikelihood, 6);
  });

  it("say that too few bought again", () => {
    const few = { frequency: [0, 0, 1], recency: [0, 0, 3], age: [9, 8, 7] };
    expect(fitBgNbd(few)).toMatchObject({
      converged: false,
      reason: "tooFewRepeaters",
      standardErrors: null,
      covariance: null,
    });
    const nobody = fitBgNbd({ frequency: [], recency: [], age: [] });
    expect(nobody).toMatchObject({ converged: false, reason: "tooFewRepeaters", customers: 0 });
    expect(Object.values(nobody.parameters).every(Number.isFinite)).toBe(true);
  });

  it("say that nobody is seen to leave", () => {
    const loyal = { frequency: [2, 5, 0, 3, 1], recency: [9, 8, 0, 7, 6], age: [9, 8, 7, 7, 6] };
    expect(fitBgNbd(loyal)).toMatchObject({ converged: false, reason: "separation" });
  });

  it("say that parameters run away where customers are all alike", () => {
    const alike = { frequency: [2, 2, 2, 2], recency: [3, 4, 5, 6], age: [9, 9, 9, 9] };
    const fit = fitBgNbd(alike);
    expect(fit).toMatchObject({ converged: false, reason: "runaway" });
    expect(fit.boundary).toContain("r");
  });

  it("name every option that is wrong", () => {
    const options = { start: { r: -1, s: 1 }, fixed: { a: "x" }, penalty: -1, onProgress: 1 } as never;
    expect(issuesOf(() => fitBgNbd(base, options)).map(({ path }) => path.join("."))).toEqual([
      "start.r",
      "start",
      "fixed.a",
      "penalty",
      "onProgress",
    ]);
  });
});
