import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gompertzNbdFamily } from "../../src/clv/gompertzNbd.ts";
import { paretoNbdFamily } from "../../src/clv/paretoNbd.ts";
import type { PurchaseFamily, PurchaseHistory } from "../../src/clv/purchaseFamily.ts";
import { logGamma } from "../../src/numeric/logGamma.ts";
import { panelIntegral } from "../../src/numeric/panelIntegral.ts";
import { columns } from "../clv/histories.ts";

const exponent = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

/** r, α, then (b,) s and β, over several powers of ten. */
const parametersOf = ({ parameterNames }: PurchaseFamily) =>
  fc.tuple(
    ...parameterNames.map((name) => (name === "alpha" || name === "beta" ? exponent(-2, 3) : exponent(-2, 1.5))),
  );

/** The like, where counts stay so small that their distribution can be added up. */
const mildParametersOf = ({ parameterNames }: PurchaseFamily) =>
  fc.tuple(...parameterNames.map((name) => (name === "alpha" ? exponent(0.7, 2) : exponent(-1, 1))));

const history: fc.Arbitrary<PurchaseHistory> = fc
  .record({
    frequency: fc.integer({ min: 0, max: 60 }),
    age: exponent(-1, 3),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, share }) => ({ frequency, recency: frequency === 0 ? 0 : age * share, age }));

const families = [paretoNbdFamily, gompertzNbdFamily];
const logLikelihood = (family: PurchaseFamily, parameters: readonly number[], histories: readonly PurchaseHistory[]) =>
  family.sumLogLikelihood(columns(histories))(parameters).value;
const expectWithin = (actual: number, expected: number, tolerance: number) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
};

describe.each(families)("the $kind", (family) => {
  it("has a P(alive) in [0, 1] that never rises while the customer is silent", () => {
    fc.assert(
      fc.property(parametersOf(family), history, exponent(-3, 3), (parameters, customer, more) => {
        const now = family.probabilityAlive(parameters, customer);
        const later = family.probabilityAlive(parameters, { ...customer, age: customer.age + more });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now * (1 + 1e-9));
      }),
    );
  });

  it("has a P(alive) that is the share of being alive in the likelihood", () => {
    fc.assert(
      fc.property(parametersOf(family), history, (parameters, customer) => {
        const { frequency, age } = customer;
        const [r, alpha, ...rest] = parameters as [number, number];
        const alive = { ...customer, recency: frequency === 0 ? 0 : age };
        // No time to lapse in after a purchase at T; after none the lapse is taken out by the odds.
        const odds = frequency === 0 ? Math.log(family.probabilityAlive([r, alpha, ...rest], alive)) : 0;
        const logAlive = logLikelihood(family, parameters, [alive]) + odds;
        const expected = Math.exp(logAlive - logLikelihood(family, parameters, [customer]));
        expectWithin(family.probabilityAlive(parameters, customer), expected, 1e-9);
      }),
    );
  });

  it("expects purchases that never fall with the horizon, nor exceed those of somebody who never leaves", () => {
    fc.assert(
      fc.property(
        parametersOf(family),
        history,
        exponent(-2, 3),
        exponent(-2, 2),
        (parameters, { frequency, age }, horizon, more) => {
          const next = family.whileAlive(parameters, frequency, age);
          const within = next.expectedPurchases(horizon);
          const [r, alpha] = parameters as [number, number];
          expect(within).toBeGreaterThan(0);
          expect(next.expectedPurchases(horizon + more)).toBeGreaterThanOrEqual(within * (1 - 1e-12));
          expect(within).toBeLessThanOrEqual((((r + frequency) * horizon) / (alpha + age)) * (1 + 1e-12));
        },
      ),
    );
  });

  it("discounts to less, more so at a higher rate, and to DERT as the horizon grows", () => {
    fc.assert(
      fc.property(parametersOf(family), exponent(-3, 0), exponent(-1, 3), (parameters, rate, horizon) => {
        const next = family.whileAlive(parameters, 1, 5);
        const undiscounted = next.discountedPurchases(0, horizon)!;
        const discounted = next.discountedPurchases(rate, horizon)!;
        expect(undiscounted).toBe(next.expectedPurchases(horizon));
        expect(discounted).toBeLessThanOrEqual(undiscounted * (1 + 1e-12));
        expect(next.discountedPurchases(2 * rate, horizon)).toBeLessThanOrEqual(discounted * (1 + 1e-12));
        const forever = next.discountedPurchases(rate, Infinity)!;
        expect(discounted).toBeLessThanOrEqual(forever * (1 + 1e-12));
        expectWithin(next.discountedPurchases(rate, 45 / rate)! / forever, 1, 1e-10);
      }),
    );
  });

  it("has a distribution of counts that sums to one, with the expected purchases as its mean", () => {
    fc.assert(
      fc.property(mildParametersOf(family), exponent(-1, 1), (parameters, horizon) => {
        const next = family.whileAlive(parameters, 0, 0);
        let [sum, mean] = [0, 0];
        for (let count = 0; count < 400 && sum < 1 - 1e-12; count++) {
          const probability = next.countProbability(horizon, count);
          sum += probability;
          mean += count * probability;
        }
        expectWithin(sum, 1, 1e-8);
        expectWithin(mean, next.expectedPurchases(horizon), 1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it("has a likelihood whose integral over t_x, by t_x^(x−1) / (x−1)!, is the probability of x purchases", () => {
    fc.assert(
      fc.property(mildParametersOf(family), fc.integer({ min: 1, max: 6 }), exponent(-1, 1), (parameters, x, age) => {
        const integral = panelIntegral({
          from: 0,
          to: age,
          term: (recency, weight) =>
            weight *
            Math.exp(
              logLikelihood(family, parameters, [{ frequency: x, recency, age }]) +
                (x - 1) * Math.log(recency) -
                logGamma(x),
            ),
          width: () => age / 50,
          rest: () => 1,
        });
        expectWithin(integral / family.whileAlive(parameters, 0, 0).countProbability(age, x), 1, 1e-7);
        const nothing = logLikelihood(family, parameters, [{ frequency: 0, recency: 0, age }]);
        expectWithin(Math.exp(nothing), family.whileAlive(parameters, 0, 0).countProbability(age, 0), 1e-10);
      }),
      { numRuns: 30 },
    );
  });

  it("gives a gradient and second derivatives that agree with differences", () => {
    fc.assert(
      fc.property(mildParametersOf(family), fc.array(history, { minLength: 1, maxLength: 8 }), (parameters, many) => {
        const at = (shifted: readonly number[]) => family.sumLogLikelihood(columns(many))(shifted);
        const { gradient, hessian } = at(parameters);
        parameters.forEach((parameter, i) => {
          const step = 1e-4 * parameter;
          const up = at(parameters.with(i, parameter + step));
          const down = at(parameters.with(i, parameter - step));
          const [toHere, size] = [
            1 / (2 * step),
            many.length + many.reduce((sum, { frequency }) => sum + frequency, 0),
          ];
          // In logarithms of the parameters derivatives are of about the size of the data.
          expect(Math.abs((up.value - down.value) * toHere - gradient[i]!) * parameter).toBeLessThan(1e-5 * size);
          parameters.forEach((other, j) => {
            const difference = (up.gradient[j]! - down.gradient[j]!) * toHere;
            expect(Math.abs(difference - hessian[i]![j]!) * parameter * other).toBeLessThan(1e-5 * size);
            expect(hessian[i]![j]).toBe(hessian[j]![i]);
          });
        });
      }),
    );
  });

  it("does not depend on the order of customers, nor on whether equal ones are counted or listed", () => {
    const many = fc.array(history, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parametersOf(family), many, fc.integer({ min: 1, max: 4 }), (parameters, customers, times) => {
        const counted = columns(customers);
        const listed = customers.toReversed().flatMap((customer) => Array.from({ length: times }, () => customer));
        const once = family.sumLogLikelihood({ ...counted, count: counted.count.map(() => times) })(parameters).value;
        expectWithin(logLikelihood(family, parameters, listed), once, 1e-11);
      }),
    );
  });

  it("does not depend on the unit of time, but for −ln c for each purchase", () => {
    fc.assert(
      fc.property(parametersOf(family), history, exponent(-1, 1), (parameters, customer, c) => {
        const scaled = parameters.map((parameter, i) => parameter * c ** family.timePowers[i]!);
        const { frequency, recency, age } = customer;
        const other = { frequency, recency: recency * c, age: age * c };
        const shift = -frequency * Math.log(c);
        expectWithin(
          logLikelihood(family, scaled, [other]),
          logLikelihood(family, parameters, [customer]) + shift,
          1e-10,
        );
        expectWithin(family.probabilityAlive(scaled, other), family.probabilityAlive(parameters, customer), 1e-10);
        const here = family.whileAlive(parameters, frequency, age);
        const there = family.whileAlive(scaled, frequency, age * c);
        expectWithin(there.expectedPurchases(30 * c) / here.expectedPurchases(30), 1, 1e-10);
        expectWithin(there.countProbability(3 * c, 2), here.countProbability(3, 2), 1e-10);
      }),
    );
  });
});

describe("nested models", () => {
  it("the GGompertz/NBD with b and β near zero is the Pareto/NBD", () => {
    fc.assert(
      fc.property(parametersOf(paretoNbdFamily), history, (parameters, customer) => {
        const [r, alpha, s, beta] = parameters as [number, number, number, number];
        const b = 1e-9 / customer.age;
        const near = [r, alpha, b, s, b * beta];
        const here = logLikelihood(paretoNbdFamily, parameters, [customer]);
        expectWithin(logLikelihood(gompertzNbdFamily, near, [customer]), here, 1e-6);
        expectWithin(
          gompertzNbdFamily.probabilityAlive(near, customer),
          paretoNbdFamily.probabilityAlive(parameters, customer),
          1e-6,
        );
      }),
    );
  });

  it("the Pareto/NBD with α = β has a likelihood in closed form", () => {
    fc.assert(
      fc.property(exponent(-2, 1.5), exponent(-2, 3), exponent(-2, 1.5), history, (r, alpha, s, customer) => {
        const { frequency: x, recency, age } = customer;
        const power = r + x + s;
        const last = Math.exp(-power * Math.log1p(recency / alpha));
        const now = Math.exp(-power * Math.log1p(age / alpha));
        const bracket = now + (s / power) * (last - now);
        const expected = logGamma(r + x) - logGamma(r) - x * Math.log(alpha) + Math.log(bracket);
        fc.pre(bracket > 0);
        expectWithin(logLikelihood(paretoNbdFamily, [r, alpha, s, alpha], [customer]), expected, 1e-10);
      }),
    );
  });
});
