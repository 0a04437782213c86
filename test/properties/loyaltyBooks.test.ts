import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RedemptionCohort } from "../../src/loyalty/books/redemptionTriangle.ts";
import { ultimateRedemptionRate } from "../../src/loyalty/books/ultimateRedemptionRate.ts";

/** A full triangle: each cohort is an age younger than the one before, and has redeemed at least something. */
const triangles: fc.Arbitrary<RedemptionCohort[]> = fc
  .array(
    fc.record({
      issued: fc.integer({ min: 1000, max: 100_000 }),
      steps: fc.array(fc.double({ min: 0.01, max: 0.25, noNaN: true }), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ issued, steps }, i) => {
      let sum = 0;
      const redeemed = steps.slice(0, rows.length - i).map((step) => (sum += Math.floor(step * issued)));
      return { cohort: String(2020 + i), issued, redeemed };
    }),
  );

describe("ultimateRedemptionRate", () => {
  it("is the same whatever a point is called: scaling all points scales the ultimates alone", () => {
    fc.assert(
      fc.property(triangles, fc.integer({ min: 2, max: 100 }), (cohorts, scale) => {
        const scaled = cohorts.map(({ cohort, issued, redeemed }) => ({
          cohort,
          issued: issued * scale,
          redeemed: redeemed.map((points) => points * scale),
        }));
        const [before, after] = [ultimateRedemptionRate({ cohorts }), ultimateRedemptionRate({ cohorts: scaled })];
        expect(after.rate).toBeCloseTo(before.rate!, 10);
        after.factors.forEach((factor, age) => expect(factor).toBeCloseTo(before.factors[age]!, 10));
        after.cohorts.forEach(({ ultimate }, i) => {
          expect(ultimate! / scale).toBeCloseTo(before.cohorts[i]!.ultimate!, 5);
        });
      }),
    );
  });

  it("by Bornhuetter–Ferguson is the chain ladder's when the prior is the ladder's own", () => {
    fc.assert(
      fc.property(triangles, (cohorts) => {
        const { cohorts: ladder } = ultimateRedemptionRate({ cohorts });
        const youngest = ladder.at(-1)!;
        fc.pre(!youngest.isBounded);
        const prior = { rate: youngest.rate!, upToAges: youngest.ages };
        const blended = ultimateRedemptionRate({ cohorts }, { prior }).cohorts.at(-1)!;
        expect(blended.method).toBe("bornhuetterFerguson");
        expect(blended.ultimate).toBeCloseTo(youngest.ultimate!, 6);
      }),
    );
  });

  it("lies between what is redeemed and what was issued, and a tail never lowers it", () => {
    fc.assert(
      fc.property(triangles, fc.double({ min: 1, max: 3, noNaN: true }), (cohorts, tailFactor) => {
        const without = ultimateRedemptionRate({ cohorts });
        const { cohorts: all, future, ultimate, redeemed } = ultimateRedemptionRate({ cohorts }, { tailFactor });
        all.forEach((one, i) => {
          expect(one.ultimate).toBeGreaterThanOrEqual(Math.max(one.redeemed, without.cohorts[i]!.ultimate!) - 1e-9);
          expect(one.ultimate).toBeLessThanOrEqual(one.issued);
        });
        expect(future).toBeCloseTo(ultimate! - redeemed, 6);
      }),
    );
  });

  it("is what has been redeemed once a hard expiry is over", () => {
    fc.assert(
      fc.property(triangles, (cohorts) => {
        const { cohorts: all } = ultimateRedemptionRate({ cohorts }, { tailFactor: 2, expiryAges: 1 });
        for (const { ultimate, redeemed } of all) expect(ultimate).toBe(redeemed);
      }),
    );
  });
});
