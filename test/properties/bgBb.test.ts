import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgBb, bgBbFamily, fitBgBb } from "../../src/clv/bgBb.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { timeToNextPurchase } from "../../src/clv/timeToNextPurchase.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";

/** A number spread evenly over its logarithm. */
const spread = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);
const shape = fc.oneof(spread(0.05, 30), fc.constant(1));
const model = fc
  .record({ alpha: shape, beta: shape, gamma: shape, delta: shape })
  .map((parameters) => bgBb(parameters));
const customer = fc
  .record({ age: fc.integer({ min: 0, max: 40 }), last: fc.nat(), bought: fc.nat() })
  .map(({ age, last, bought }) => {
    const recency = last % (age + 1);
    return { frequency: recency === 0 ? 0 : 1 + (bought % recency), recency, age };
  });
const horizon = fc.integer({ min: 0, max: 60 });

/** How many sequences of purchases end with the x-th at t_x. */
function ways(x: number, tx: number): number {
  let product = 1;
  for (let i = 1; i < x; i++) product *= (tx - i) / i;
  return product;
}

/** The likelihood of one history. */
function likelihood(m: ReturnType<typeof bgBb>, frequency: number, recency: number, age: number): number {
  return Math.exp(logLikelihood(m, { frequency: [frequency], recency: [recency], age: [age] }));
}

describe("the BG/BB likelihood", () => {
  it("sums to one over all histories, each as often as it can come about", () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 0, max: 10 }), (m, n) => {
        let sum = likelihood(m, 0, 0, n);
        for (let tx = 1; tx <= n; tx++) {
          for (let x = 1; x <= tx; x++) sum += ways(x, tx) * likelihood(m, x, tx, n);
        }
        expect(sum).toBeCloseTo(1, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("over histories with so many purchases sums to the probability of that number", () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }), (m, n, x) => {
        let sum = x === 0 ? likelihood(m, 0, 0, n) : 0;
        if (x > 0) for (let tx = x; tx <= n; tx++) sum += ways(x, tx) * likelihood(m, x, tx, n);
        expect(purchaseDistribution(m, n, x)).toBeCloseTo(sum, 12);
      }),
    );
  });

  it("counts a customer twice who stands there twice, in whatever order", () => {
    fc.assert(
      fc.property(model, fc.array(customer, { minLength: 1, maxLength: 8 }), (m, customers) => {
        const columns = (rows: typeof customers, count: number[]) => ({
          frequency: rows.map(({ frequency }) => frequency),
          recency: rows.map(({ recency }) => recency),
          age: rows.map(({ age }) => age),
          count,
        });
        const doubled = logLikelihood(
          m,
          columns(
            customers,
            customers.map(() => 2),
          ),
        );
        const repeated = [...customers, ...customers.toReversed()];
        expect(
          logLikelihood(
            m,
            columns(
              repeated,
              repeated.map(() => 1),
            ),
          ),
        ).toBeCloseTo(doubled, 8);
      }),
    );
  });
});

describe("what is to be expected under BG/BB", () => {
  it("is alive with a probability that falls with silence, the next opportunity included", () => {
    fc.assert(
      fc.property(model, customer, (m, c) => {
        const now = probabilityAlive(m, c, { at: "n" });
        const next = probabilityAlive(m, c);
        const later = probabilityAlive(m, { ...c, age: c.age + 1 }, { at: "n" });
        expect(now).toBeLessThanOrEqual(1);
        expect(next).toBeLessThanOrEqual(now);
        expect(later).toBeLessThanOrEqual(next * (1 + 1e-12)); // another silent opportunity says more than none
        expect(later).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is the sum over opportunities of the probability to be alive and to buy", () => {
    fc.assert(
      fc.property(model, customer, horizon, (m, c, h) => {
        const { alpha, beta, gamma, delta } = m.parameters;
        let alive = probabilityAlive(m, c, { at: "n" });
        let sum = 0;
        for (let k = 0; k < h; k++) {
          alive *= (delta + c.age + k) / (gamma + delta + c.age + k);
          sum += (alive * (alpha + c.frequency)) / (alpha + beta + c.age);
        }
        expect(Math.abs(expectedPurchases(m, c, h) - sum)).toBeLessThanOrEqual(1e-11 * sum);
      }),
    );
  });

  it("is the mean of the distribution of counts, which sums to one", () => {
    fc.assert(
      fc.property(model, customer, horizon, (m, c, h) => {
        let [total, mean] = [0, 0];
        for (let count = 0; count <= h; count++) {
          const probability = purchaseDistribution(m, h, count, c);
          total += probability;
          mean += count * probability;
        }
        expect(total).toBeCloseTo(1, 10);
        expect(mean).toBeCloseTo(expectedPurchases(m, c, h), 9);
      }),
      { numRuns: 50 },
    );
  });

  it("discounted is less, and comes to its limit with the horizon", () => {
    fc.assert(
      fc.property(model, customer, spread(0.01, 2), (m, c, discountRatePerPeriod) => {
        const at = (far?: number) =>
          discountedExpectedPurchases(m, c, { discountRatePerPeriod, ...(far === undefined ? {} : { horizon: far }) })!;
        expect(at(20)).toBeLessThanOrEqual(expectedPurchases(m, c, 20));
        expect(at(20)).toBeLessThanOrEqual(at(40));
        expect(Math.abs(at(10_000) / at() - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is bought within the opportunities that it takes, and not within one less", () => {
    fc.assert(
      fc.property(model, customer, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (m, c, probability) => {
        const opportunities = timeToNextPurchase(m, c, probability);
        fc.pre(opportunities !== null && opportunities < 1000);
        const within = (h: number) => 1 - purchaseDistribution(m, h, 0, c);
        expect(within(opportunities)).toBeGreaterThanOrEqual(probability - 1e-12);
        expect(within(opportunities - 1)).toBeLessThan(probability + 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it("is a number for whatever is allowed", () => {
    const wild = spread(1.1e-16, 0.9e16);
    const any = fc.record({ alpha: wild, beta: wild, gamma: wild, delta: wild }).map((parameters) => bgBb(parameters));
    const rate = fc.oneof(spread(1e-50, 900), fc.constant(0));
    fc.assert(
      fc.property(any, customer, horizon, rate, (m, c, h, discountRatePerPeriod) => {
        const isShare = (value: number) => value >= 0 && value <= 1;
        expect([probabilityAlive(m, c), purchaseDistribution(m, h, 1, c)].every(isShare)).toBe(true);
        const [near, far] = [expectedPurchases(m, c, h), expectedPurchases(m, c, h + 5)];
        expect(near >= 0 && near <= far * (1 + 1e-12) && far < Infinity).toBe(true);
        const dert = discountedExpectedPurchases(m, c, { discountRatePerPeriod });
        expect(dert === null || (dert >= 0 && dert < Infinity)).toBe(true);
        expect(
          Number.isFinite(logLikelihood(m, { frequency: [c.frequency], recency: [c.recency], age: [c.age] })),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a BG/BB fit", () => {
  it("covers the parameters of simulated customers at about the nominal rate", () => {
    const truth = { alpha: 1.2, beta: 0.75, gamma: 0.7, delta: 2.8 };
    const random = seededRandom(20261122);
    const runs = 60;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const base = simulateCustomers(bgBb(truth), { customers: 4000, age: 8, random });
      const { parameters, standardErrors, converged } = fitBgBb(base);
      expect(converged).toBe(true);
      for (const name of ["alpha", "beta", "gamma", "delta"] as const) {
        // The interval is symmetric in the logarithm, in which the search goes on.
        const distance = Math.abs(Math.log(parameters[name] / truth[name]));
        covered += distance <= (1.96 * standardErrors![name]) / parameters[name] ? 1 : 0;
      }
    }
    expect(covered / (4 * runs)).toBeGreaterThan(0.9);
    expect(covered / (4 * runs)).toBeLessThan(0.99);
  });

  it("simulates the mean and the share alive that it expects", () => {
    const parameters = [1.2, 0.75, 0.7, 2.8];
    const random = seededRandom(5);
    const customers = 100_000;
    let [purchases, silent] = [0, 0];
    for (let i = 0; i < customers; i++) {
      const { frequency } = bgBbFamily.simulate(parameters, 6, random);
      purchases += frequency;
      silent += frequency === 0 ? 1 : 0;
    }
    const future = bgBbFamily.whileAlive(parameters, 0, 0);
    expect(purchases / customers).toBeCloseTo(future.expectedPurchases(6), 1);
    expect(Math.abs(silent / customers - future.countProbability(6, 0))).toBeLessThan(0.005);
  });
});
