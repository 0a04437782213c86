import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { discountedExpectedPurchases } from "../../src/clv/discountedExpectedPurchases.ts";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { expectedSpend } from "../../src/clv/expectedSpend.ts";
import { gammaGamma } from "../../src/clv/gammaGamma.ts";
import { logLikelihood } from "../../src/clv/logLikelihood.ts";
import { mbgNbd } from "../../src/clv/mbgNbd.ts";
import { modelIntervals } from "../../src/clv/modelIntervals.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { purchaseDistribution } from "../../src/clv/purchaseDistribution.ts";
import type { PurchaseModel } from "../../src/clv/purchaseModel.ts";
import { simulateCustomers } from "../../src/clv/simulateCustomers.ts";
import { timeToNextPurchase } from "../../src/clv/timeToNextPurchase.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";

/** A number spread evenly over its logarithm. */
const spread = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);
const parameters = fc.record({
  r: spread(0.05, 20),
  alpha: spread(0.1, 100),
  a: fc.oneof(spread(0.05, 20), fc.constant(1)),
  b: spread(0.05, 20),
});
type BetaGeometric = PurchaseModel<"bgNbd" | "mbgNbd">;
const model: fc.Arbitrary<BetaGeometric> = fc.oneof(
  parameters.map((p) => bgNbd(p)),
  parameters.map((p) => mbgNbd(p)),
);
const customer = fc
  .record({
    frequency: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 300, 1000)),
    age: fc.double({ min: 0, max: 200, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, part }) => ({ frequency, recency: frequency === 0 ? 0 : part * age, age }));
const horizon = fc.oneof(spread(1e-6, 1e4), fc.constantFrom(0, 1, 52));

/** The history in another unit of time. */
const inUnit = (c: number, { frequency, recency, age }: { frequency: number; recency: number; age: number }) => ({
  frequency,
  recency: recency * c,
  age: age * c,
});
const modelInUnit = (c: number, { kind, parameters: p }: BetaGeometric): BetaGeometric => {
  const scaled = { ...p, alpha: p.alpha * c };
  return kind === "bgNbd" ? bgNbd(scaled) : mbgNbd(scaled);
};
const columnsOf = (rows: readonly { frequency: number; recency: number; age: number }[]) => ({
  frequency: rows.map(({ frequency }) => frequency),
  recency: rows.map(({ recency }) => recency),
  age: rows.map(({ age }) => age),
});
const near = (actual: number, expected: number, digits: number) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1e-300, Math.abs(expected)));
};

describe("probabilityAlive", () => {
  it("is a share of one that falls as silence goes on", () => {
    fc.assert(
      fc.property(model, customer, spread(1e-3, 100), (m, c, later) => {
        const now = probabilityAlive(m, c);
        const then = probabilityAlive(m, { ...c, age: c.age + later });
        expect(now).toBeLessThanOrEqual(1);
        expect(then).toBeGreaterThanOrEqual(0);
        expect(then).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("of one-time buyers is one in BG/NBD and less in MBG/NBD", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0, max: 200, noNaN: true }), (p, age) => {
        const once = { frequency: 0, recency: 0, age };
        expect(probabilityAlive(bgNbd(p), once)).toBe(1);
        expect(probabilityAlive(mbgNbd(p), once)).toBeLessThan(1);
      }),
    );
  });
});

describe("expected purchases", () => {
  it("are non-negative, rise with the horizon and are below those of somebody who never leaves", () => {
    fc.assert(
      fc.property(model, customer, horizon, spread(1, 10), (m, c, h, factor) => {
        const near = expectedPurchases(m, c, h);
        const far = expectedPurchases(m, c, h * factor);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(far).toBeGreaterThanOrEqual(near * (1 - 1e-12));
        const rate = (m.parameters.r + c.frequency) / (m.parameters.alpha + c.age);
        expect(near).toBeLessThanOrEqual(rate * h * (1 + 1e-12));
      }),
    );
  });

  it("agree with the closed form of the paper where that keeps its digits", () => {
    // Fader, Hardie & Lee (2005), eq. 10, the hypergeometric function by its series of positive terms.
    const hypergeometric = (a: number, b: number, c: number, z: number) => {
      let [sum, term] = [1, 1];
      for (let k = 0; term > 1e-17 * sum; k++) {
        term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
        sum += term;
      }
      return sum;
    };
    const apart = parameters.filter(({ a, b }) => Math.abs(a - 1) > 0.2 && a + b > 1.1);
    fc.assert(
      fc.property(apart, customer, fc.double({ min: 0.01, max: 0.9, noNaN: true }), ({ r, alpha, a, b }, c, z) => {
        const own = { ...c, frequency: Math.min(c.frequency, 12), recency: c.frequency === 0 ? 0 : c.recency };
        const [shape, rate, flips] = [r + own.frequency, alpha + own.age, b + own.frequency];
        const h = (rate * z) / (1 - z);
        const size = (a + flips - 1) / (a - 1);
        const closed = size * (1 - (1 - z) ** shape * hypergeometric(shape, flips, a + flips - 1, z));
        const alive = probabilityAlive(bgNbd({ r, alpha, a, b }), own);
        const error = expectedPurchases(bgNbd({ r, alpha, a, b }), own, h) - alive * closed;
        expect(Math.abs(error)).toBeLessThan(1e-11 * alive * Math.max(Math.abs(size), closed));
      }),
    );
  });

  it("are the mean of the count distribution, which sums to one", () => {
    const gentle = fc.record({ r: spread(0.2, 3), alpha: spread(2, 20), a: spread(0.3, 3), b: spread(0.3, 3) });
    fc.assert(
      fc.property(gentle, fc.boolean(), customer, fc.double({ min: 0.1, max: 20, noNaN: true }), (p, isBg, c, h) => {
        const m = isBg ? bgNbd(p) : mbgNbd(p);
        const own = { ...c, frequency: Math.min(c.frequency, 4), recency: c.frequency === 0 ? 0 : c.recency };
        let [sum, mean] = [0, 0];
        for (let count = 0; count < 400; count++) {
          const share = purchaseDistribution(m, h, count, own);
          sum += share;
          mean += count * share;
        }
        expect(sum).toBeCloseTo(1, 8);
        near(mean, expectedPurchases(m, own, h), 5);
      }),
      { numRuns: 30 },
    );
  });

  it("discounted: fewer than undiscounted, the same at no discount, and the total is the limit of long horizons", () => {
    fc.assert(
      fc.property(model, customer, spread(1, 100), spread(1e-3, 0.3), (m, c, h, rate) => {
        const plain = expectedPurchases(m, c, h);
        const some = discountedExpectedPurchases(m, c, { continuousDiscountRate: rate, horizon: h })!;
        const total = discountedExpectedPurchases(m, c, { continuousDiscountRate: rate })!;
        expect(some).toBeLessThanOrEqual(plain * (1 + 1e-12));
        expect(some).toBeGreaterThanOrEqual(plain * Math.exp(-rate * h) * (1 - 1e-12));
        expect(total).toBeGreaterThanOrEqual(some * (1 - 1e-12));
        near(discountedExpectedPurchases(m, c, { continuousDiscountRate: 0, horizon: h })!, plain, 11);
        near(discountedExpectedPurchases(m, c, { continuousDiscountRate: rate, horizon: 50 / rate })!, total, 11);
      }),
      { numRuns: 40 },
    );
  });
});

describe("timeToNextPurchase", () => {
  it("is when the probability of no purchase has fallen that far", () => {
    fc.assert(
      fc.property(model, customer, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (m, c, probability) => {
        const time = timeToNextPurchase(m, c, probability);
        if (time === null) expect(probabilityAlive(m, c)).toBeLessThan(probability + 0.2);
        else expect(1 - purchaseDistribution(m, time, 0, c)).toBeCloseTo(probability, 9);
      }),
    );
  });
});

describe("the unit of time", () => {
  it("scales α, shifts the log-likelihood by −Σ x ln c and changes no prediction", () => {
    fc.assert(
      fc.property(
        model,
        fc.array(customer, { minLength: 1, maxLength: 6 }),
        spread(0.05, 400),
        horizon,
        (m, rows, c, h) => {
          const scaled = modelInUnit(c, m);
          const repeats = rows.reduce((sum, { frequency }) => sum + frequency, 0);
          const before = logLikelihood(m, columnsOf(rows));
          const after = logLikelihood(scaled, columnsOf(rows.map((row) => inUnit(c, row))));
          expect(Math.abs(after - (before - repeats * Math.log(c)))).toBeLessThan(1e-9 * Math.max(1, Math.abs(before)));
          near(probabilityAlive(scaled, inUnit(c, rows[0]!)), probabilityAlive(m, rows[0]!), 8);
          near(expectedPurchases(scaled, inUnit(c, rows[0]!), h * c), expectedPurchases(m, rows[0]!, h), 8);
        },
      ),
    );
  });

  it("scales a fit, whose log-likelihood shifts", () => {
    const base = simulateCustomers(bgNbd({ r: 0.6, alpha: 6, a: 0.8, b: 2.5 }), {
      customers: 800,
      age: 52,
      random: seededRandom(4),
    });
    const weekly = fitBgNbd(base);
    const { frequency, recency, age } = base.columns;
    const daily = fitBgNbd({ frequency, recency: recency.map((t) => 7 * t), age: age.map((t) => 7 * t) });
    near(daily.parameters.alpha, 7 * weekly.parameters.alpha, 8);
    near(daily.standardErrors!.b, weekly.standardErrors!.b, 8);
    const repeats = frequency.reduce((sum, x) => sum + x);
    near(daily.logLikelihood, weekly.logLikelihood - repeats * Math.log(7), 12);
  });
});

describe("likelihoods", () => {
  it("do not mind the order of rows, and take a count for a repetition", () => {
    fc.assert(
      fc.property(
        model,
        fc.array(customer, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (m, rows, n) => {
          const once = logLikelihood(m, columnsOf(rows));
          near(logLikelihood(m, columnsOf(rows.toReversed())), once, 12);
          const repeated = logLikelihood(m, columnsOf(Array.from({ length: n }, () => rows).flat()));
          near(logLikelihood(m, { ...columnsOf(rows), count: rows.map(() => n) }), repeated, 12);
        },
      ),
    );
  });

  it("weighted by t_x^(x−1) / (x−1)! sum and integrate to one", () => {
    for (const m of [bgNbd({ r: 0.6, alpha: 2, a: 0.8, b: 1.5 }), mbgNbd({ r: 1.2, alpha: 3, a: 1, b: 0.7 })]) {
      const age = 3;
      let total = Math.exp(logLikelihood(m, { frequency: [0], recency: [0], age: [age] }));
      const steps = 400;
      let factorial = 1;
      for (let x = 1; x <= 60; x++) {
        if (x > 1) factorial *= x - 1;
        for (let i = 0; i < steps; i++) {
          const recency = ((i + 0.5) * age) / steps; // the midpoint rule
          const density = Math.exp(logLikelihood(m, { frequency: [x], recency: [recency], age: [age] }));
          total += ((density * recency ** (x - 1)) / factorial) * (age / steps);
        }
      }
      expect(total).toBeCloseTo(1, 4);
    }
  });
});

describe("simulation", () => {
  it("agrees with the count distribution and the mean", () => {
    for (const m of [bgNbd({ r: 0.6, alpha: 5, a: 0.8, b: 1.5 }), mbgNbd({ r: 1.2, alpha: 6, a: 1, b: 0.7 })]) {
      const customers = 40_000;
      const { frequency } = simulateCustomers(m, { customers, age: 20, random: seededRandom(8) }).columns;
      for (const count of [0, 1, 2, 5]) {
        const share = frequency.filter((x) => x === count).length / customers;
        const expected = purchaseDistribution(m, 20, count);
        expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt(expected / customers));
      }
    }
  });

  it("gives the parameters back within their 90 % intervals about as often as that", () => {
    const known = bgNbd({ r: 0.8, alpha: 6, a: 0.9, b: 2.5 });
    let [held, asked] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const base = simulateCustomers(known, { customers: 1500, age: 40, random: seededRandom(seed) });
      const intervals = modelIntervals(fitBgNbd(base), { confidence: 0.9 })!;
      for (const name of ["r", "alpha", "a", "b"] as const) {
        asked += 1;
        const { lower, upper } = intervals[name];
        if (lower <= known.parameters[name] && known.parameters[name] <= upper) held += 1;
      }
    }
    expect(held / asked).toBeGreaterThan(0.84);
    expect(held / asked).toBeLessThan(0.96);
  });
});

describe("expectedSpend", () => {
  it("lies between the mean of all and the customer's own", () => {
    fc.assert(
      fc.property(
        spread(0.1, 50),
        spread(1.01, 50),
        spread(0.1, 1e4),
        fc.integer({ min: 0, max: 50 }),
        spread(0.01, 1e5),
        (p, q, gamma, x, z) => {
          const m = gammaGamma({ p, q, gamma });
          const all = expectedSpend(m, { frequency: 0, meanSpend: null })!;
          const spend = expectedSpend(m, { frequency: x, meanSpend: z })!;
          expect(spend).toBeGreaterThanOrEqual(Math.min(all, z) * (1 - 1e-9));
          expect(spend).toBeLessThanOrEqual(Math.max(all, x === 0 ? all : z) * (1 + 1e-9));
        },
      ),
    );
  });
});

describe("the whole range of what is allowed", () => {
  it("gives neither NaN nor Infinity", () => {
    const wild = fc.record({
      r: spread(1e-15, 1e15),
      alpha: spread(1e-15, 1e15),
      a: spread(1e-15, 1e15),
      b: spread(1e-15, 1e15),
    });
    fc.assert(
      fc.property(wild, fc.boolean(), customer, spread(1e-9, 1e9), (p, isBg, c, h) => {
        const m = isBg ? bgNbd(p) : mbgNbd(p);
        const answers = [
          probabilityAlive(m, c),
          expectedPurchases(m, c, h),
          purchaseDistribution(m, h, 3, c),
          logLikelihood(m, columnsOf([c])),
          discountedExpectedPurchases(m, c, { continuousDiscountRate: 0.01, horizon: h }),
          discountedExpectedPurchases(m, c, { continuousDiscountRate: 0.01 }),
        ];
        expect(answers.filter((answer) => !Number.isFinite(answer))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
