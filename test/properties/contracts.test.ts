import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaDiscreteWeibull, fitBetaDiscreteWeibull } from "../../src/clv/betaDiscreteWeibull.ts";
import type { ContractModel } from "../../src/clv/contractModel.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { retentionAt } from "../../src/clv/retentionAt.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { survivalProbability } from "../../src/clv/survivalProbability.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";

const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
const shapes = fc.record({ alpha: between(0.05, 50), beta: between(0.05, 50) });
const anyModel: fc.Arbitrary<ContractModel> = fc.oneof(
  shapes.map(shiftedBetaGeometric),
  fc.record({ alpha: between(0.05, 50), beta: between(0.05, 50), c: between(0.3, 3) }).map(betaDiscreteWeibull),
);
const rate = fc.oneof(between(0.001, 2), fc.constantFrom(0.1, 0.01));
const renewals = fc.integer({ min: 0, max: 30 });

describe("a model of contract length", () => {
  it("survives by the product of its retention rates", () => {
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 1, max: 40 }), (model, periods) => {
        let product = 1;
        for (let t = 1; t <= periods; t++) product *= retentionAt(model, t);
        expect(survivalProbability(model, periods) / product).toBeCloseTo(1, 10);
      }),
    );
  });

  it("has a residual lifetime that is worth the next renewal and what follows it", () => {
    fc.assert(
      fc.property(anyModel, renewals, rate, (model, n, discountRatePerPeriod) => {
        const at = (made: number) => discountedResidualLifetime(model, { renewals: made, discountRatePerPeriod })!;
        const next = retentionAt(model, n + 1) * (1 + at(n + 1) / (1 + discountRatePerPeriod));
        expect(at(n) / next).toBeCloseTo(1, 10);
      }),
    );
  });

  it("has a residual lifetime that falls with the discount rate", () => {
    fc.assert(
      fc.property(anyModel, renewals, rate, (model, n, d) => {
        const at = (discountRatePerPeriod: number) =>
          discountedResidualLifetime(model, { renewals: n, discountRatePerPeriod })!;
        expect(at(d * 1.5)).toBeLessThan(at(d));
      }),
    );
  });

  it("with c = 1 is the shifted beta-geometric", () => {
    fc.assert(
      fc.property(shapes, renewals, fc.oneof(rate, fc.constant(0)), ({ alpha, beta }, n, discountRatePerPeriod) => {
        const sbg = shiftedBetaGeometric({ alpha, beta });
        const bdw = betaDiscreteWeibull({ alpha, beta, c: 1 });
        const of = (model: ContractModel) => discountedResidualLifetime(model, { renewals: n, discountRatePerPeriod });
        if (of(sbg) === null) expect(of(bdw)).toBeNull();
        else expect(of(bdw)! / of(sbg)!).toBeCloseTo(1, 9);
        expect(survivalProbability(bdw, n)).toBeCloseTo(survivalProbability(sbg, n), 12);
      }),
    );
  });

  it("of the shifted beta-geometric keeps ever more of those who are left", () => {
    fc.assert(
      fc.property(shapes.map(shiftedBetaGeometric), renewals, (model, n) => {
        expect(retentionAt(model, n + 2)).toBeGreaterThan(retentionAt(model, n + 1));
      }),
    );
  });

  it("gives numbers for whatever is allowed", () => {
    const wild = between(1.1e-9, 0.9e9);
    const c = between(0.051, 19);
    const models = fc.oneof(
      fc.record({ alpha: wild, beta: wild }).map(shiftedBetaGeometric),
      fc.record({ alpha: wild, beta: wild, c }).map(betaDiscreteWeibull),
    );
    const periods = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1e6 }));
    const anyRate = fc.oneof(fc.double({ min: 0, max: 1e308, noNaN: true }), wild, fc.constant(0));
    fc.assert(
      fc.property(models, periods, anyRate, (model, n, discountRatePerPeriod) => {
        const shares = [survivalProbability(model, n), retentionAt(model, n)];
        expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
        const lifetime = discountedResidualLifetime(model, { renewals: n, discountRatePerPeriod });
        expect(lifetime === null || (lifetime >= 0 && lifetime < Infinity)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a fit to survivors", () => {
  const survivors = fc
    .array(fc.double({ min: 0.3, max: 0.98, noNaN: true }), { minLength: 4, maxLength: 10 })
    .map((rates) => rates.reduce((counts, r) => [...counts, counts.at(-1)! * r], [1000]));

  it("does not depend on the order of cohorts, and counts each customer as one", () => {
    fc.assert(
      fc.property(fc.array(survivors, { minLength: 2, maxLength: 4 }), (cohorts) => {
        const fit = fitShiftedBetaGeometric(cohorts);
        const turned = fitShiftedBetaGeometric(cohorts.toReversed());
        const twice = fitShiftedBetaGeometric([...cohorts, ...cohorts]);
        expect(turned.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
        expect(twice.logLikelihood / 2).toBeCloseTo(fit.logLikelihood, 5);
        fc.pre(fit.converged && twice.converged);
        expect(twice.parameters.alpha / fit.parameters.alpha).toBeCloseTo(1, 4);
        expect((twice.standardErrors!.alpha * Math.SQRT2) / fit.standardErrors!.alpha).toBeCloseTo(1, 3);
      }),
      { numRuns: 50 },
    );
  });

  it("is at the top: a step in any direction is no better, and a further parameter no worse", () => {
    fc.assert(
      fc.property(survivors, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (counts, step) => {
        const fit = fitShiftedBetaGeometric(counts);
        fc.pre(fit.converged);
        const { alpha, beta } = fit.parameters;
        const at = (parameters: { alpha: number; beta: number }) =>
          fitShiftedBetaGeometric(counts, { fixed: parameters }).logLikelihood;
        expect(at({ alpha: alpha * Math.exp(step), beta })).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
        expect(at({ alpha, beta: beta * Math.exp(step) })).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
        const wider = fitBetaDiscreteWeibull(counts, { start: { alpha, beta, c: 1 } });
        expect(wider.logLikelihood).toBeGreaterThanOrEqual(fit.logLikelihood - 1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it("covers the parameters of simulated cohorts at about the nominal rate", () => {
    const random = seededRandom(20261122);
    let covered = 0;
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const fit = fitShiftedBetaGeometric(drawCohort(2000, 8, random));
      const { alpha } = fit.parameters;
      // The interval is symmetric in the logarithm, in which the search goes on.
      covered += Math.abs(Math.log(alpha / 1)) <= (1.96 * fit.standardErrors!.alpha) / alpha ? 1 : 0;
    }
    expect(covered / runs).toBeGreaterThan(0.9);
    expect(covered / runs).toBeLessThan(0.99);
  });
});

/** Survivors of a cohort with α = 1, so that 1 − θ is a power of a uniform number, and β = 3. */
function drawCohort(size: number, periods: number, random: () => number): number[] {
  const survivors = new Array<number>(periods + 1).fill(0);
  for (let customer = 0; customer < size; customer++) {
    const stay = random() ** (1 / 3);
    let t = 0;
    while (t <= periods) {
      survivors[t]!++;
      if (random() >= stay) break;
      t++;
    }
  }
  return survivors;
}
