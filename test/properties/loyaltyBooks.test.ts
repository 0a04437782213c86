import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { allocatePrice } from "../../src/loyalty/books/allocatePrice.ts";
import type { PointsPeriod, SoldPointsCohort } from "../../src/loyalty/books/books.ts";
import { expiringSoon } from "../../src/loyalty/books/expiringSoon.ts";
import { type PointHistory, pointHistory } from "../../src/loyalty/books/pointHistory.ts";
import { pointsBooks } from "../../src/loyalty/books/pointsBooks.ts";
import { pointsLiability } from "../../src/loyalty/books/pointsLiability.ts";
import { type RedemptionCohort, redemptionTriangle } from "../../src/loyalty/books/redemptionTriangle.ts";
import { ultimateRedemptionRate } from "../../src/loyalty/books/ultimateRedemptionRate.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { commandsOf, programs, type Step, steps } from "../loyalty/arbitraries.ts";
import { mechanicPrograms, mechanicSteps } from "../loyalty/mechanicsArbitraries.ts";
import { Member } from "../loyalty/shop.ts";

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

const periods = ["1", "2", "3", "4"];

/** Cohorts of which shares of what is left are redeemed, refunded, given and gone in each period. */
const soldCohorts: fc.Arbitrary<SoldPointsCohort[]> = fc
  .array(
    fc.record({
      first: fc.integer({ min: 0, max: 3 }),
      issued: fc.integer({ min: 1, max: 100_000 }),
      salesMinor: fc.integer({ min: 0, max: 10_000_000 }),
      valuePerPoint: fc.constantFrom("0.001", "0.01", "0.333", "1", "2.5"),
      expectedShare: fc.double({ min: 0, max: 1, noNaN: true }),
      shares: fc.array(
        fc.record({
          redeemed: fc.double({ min: 0, max: 0.6, noNaN: true }),
          refunded: fc.double({ min: 0, max: 0.2, noNaN: true }),
          expired: fc.double({ min: 0, max: 0.2, noNaN: true }),
          adjusted: fc.integer({ min: 0, max: 500 }),
          expected: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 4, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ first, issued, salesMinor, valuePerPoint, expectedShare, shares }, i) => {
      let [left, used] = [issued, 0];
      const rows = shares.slice(first).map((part, t): PointsPeriod => {
        const [redeemed, refunded, expired] = [part.redeemed, part.refunded, part.expired].map((one) =>
          Math.floor(one * left),
        ) as [number, number, number];
        left += part.adjusted - redeemed - refunded - expired;
        used += redeemed;
        const expectedRedeemed = used + part.expected * left;
        return { period: periods[first + t]!, redeemed, refunded, expired, adjusted: part.adjusted, expectedRedeemed };
      });
      const sales = salesMinor / 100;
      return { cohort: String(i), sales, issued, valuePerPoint, expectedAtSale: issued * expectedShare, periods: rows };
    }),
  );

const minor = (amount: { toString(): string }): number => Math.round(Number(amount.toString()) * 100);

describe("pointsLiability", () => {
  it("closes to the cent in each period, by cohort and in all", () => {
    fc.assert(
      fc.property(soldCohorts, (cohorts) => {
        const result = pointsLiability({ periods, cohorts }, { basis: "relativePrice" });
        for (const rows of [result.periods, ...result.cohorts.map((cohort) => cohort.periods)]) {
          let closing = 0;
          for (const row of rows) {
            expect(minor(row.opening)).toBe(closing);
            closing = minor(row.closing);
            const came = minor(row.opening) + minor(row.deferred) + minor(row.adjustments);
            expect(came - minor(row.redeemed) - minor(row.breakage) - minor(row.refunds)).toBe(closing);
            expect(minor(row.redeemed) + minor(row.breakage)).toBe(minor(row.revenue));
            expect(minor(row.unredeemed) - minor(row.breakageOnUnredeemed)).toBe(closing);
          }
        }
        result.periods.forEach((row, t) => {
          const sum = result.cohorts.reduce((total, cohort) => total + minor(cohort.periods[t]!.closing), 0);
          expect(minor(row.closing)).toBe(sum);
        });
      }),
    );
  });

  it("never earns more than was allocated, nor less than the price of the points redeemed", () => {
    fc.assert(
      fc.property(soldCohorts, (cohorts) => {
        for (const cohort of pointsLiability({ periods, cohorts }, { basis: "relativePrice" }).cohorts) {
          let [earned, allocated] = [0, 0];
          for (const row of cohort.periods) {
            earned += minor(row.revenue);
            allocated += minor(row.deferred) + minor(row.adjustments) - minor(row.refunds);
            expect(earned).toBeLessThanOrEqual(allocated);
            expect(minor(row.closing)).toBe(allocated - earned);
            expect(minor(row.breakageOnUnredeemed)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("keeps the allocation whatever becomes of the estimate", () => {
    fc.assert(
      fc.property(soldCohorts, (cohorts) => {
        const revised = cohorts.map((cohort) => ({
          ...cohort,
          periods: cohort.periods.map((row) => ({ ...row, expectedRedeemed: 0 })),
        }));
        const [before, after] = [cohorts, revised].map((all) =>
          pointsLiability({ periods, cohorts: all }, { basis: "relativePrice" }),
        );
        after!.cohorts.forEach((cohort, i) => {
          expect(cohort.points).toEqual(before!.cohorts[i]!.points);
          expect(Number(cohort.periods.at(-1)!.closing)).toBe(0);
        });
      }),
    );
  });

  it("at cost is the cost of what is still to come, to the cent a cohort", () => {
    fc.assert(
      fc.property(soldCohorts, (cohorts) => {
        const result = pointsLiability({ periods, cohorts }, { basis: "cost", costPerPoint: "0.37" });
        result.periods.forEach((row) => {
          expect(minor(row.opening) + minor(row.accrued) - minor(row.used)).toBe(minor(row.closing));
        });
        result.cohorts.forEach((cohort, i) => {
          const rows = cohorts[i]!.periods;
          const redeemed = rows.reduce((sum, row) => sum + row.redeemed, 0);
          const due = 37 * (rows.at(-1)!.expectedRedeemed - redeemed);
          expect(Math.abs(minor(cohort.periods.at(-1)!.closing) - due)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("allocatePrice", () => {
  it("shares the whole price", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 1e6 }),
        (priceMinor, expectedRedeemed) => {
          const sale = { price: priceMinor / 100, valuePerPoint: "0.07", expectedRedeemed };
          const { price, goods, points } = allocatePrice(sale);
          expect(goods.plus(points).equals(price)).toBe(true);
          expect(points.gte(0) && goods.gte(0)).toBe(true);
        },
      ),
    );
  });
});

/** What is known, some time after the last event, of a member who took random steps. */
function historyOf(program: Program, all: readonly Step[], hours: number): PointHistory {
  const member = new Member(program, "2026-03-28T12:00:00Z");
  for (const command of commandsOf(all)) member.put(command);
  const asOf = new Date(Date.parse(member.account.recordedAt!) + hours * 3_600_000).toISOString();
  return pointHistory(program, member.events, { asOf });
}

const hoursLater = fc.constantFrom(0, 100, 2000);
const rates = fc.double({ min: 0, max: 1, noNaN: true });

describe("the books of a random stream", () => {
  it("have in each lot what the account has, whatever gave the points", () => {
    const streams = fc.oneof(fc.tuple(programs, steps), fc.tuple(mechanicPrograms, mechanicSteps));
    fc.assert(
      fc.property(streams, hoursLater, ([program, all], hours) => {
        const { account, movements } = historyOf(program, all, hours).members[0]!;
        const left = new Map<string, number>();
        for (const { lotId, kind, points } of movements) {
          const sign = ["sold", "adjusted", "transferred"].includes(kind) ? 1 : -1;
          left.set(lotId, (left.get(lotId) ?? 0) + sign * points);
        }
        const open = new Map(account.lots.map(({ id, remaining }) => [id, remaining]));
        for (const [id, points] of left) expect(points).toBe(open.get(id) ?? 0);
        expect(left.size).toBeGreaterThanOrEqual(open.size);
      }),
    );
  });

  it("close, and tie to the lots to the cent a cohort", () => {
    fc.assert(
      fc.property(programs, steps, hoursLater, rates, (program, all, hours, initialRate) => {
        const history = historyOf(program, all, hours);
        const books = pointsBooks(history, { period: "week", initialRate });
        const { cohorts, periods: rows } = pointsLiability(books, { basis: "relativePrice" });
        for (const row of rows) {
          const came = minor(row.opening) + minor(row.deferred) + minor(row.adjustments);
          const went = minor(row.redeemed) + minor(row.breakage) + minor(row.refunds);
          expect(came - went).toBe(minor(row.closing));
        }
        const { lots } = history.members[0]!.account;
        const inLots = lots.reduce((sum, { remaining }) => sum + remaining, 0);
        let unspent = 0;
        cohorts.forEach(({ periods: own, pricePerPoint }, i) => {
          const { issued, periods: moves } = books.cohorts[i]!;
          const left = moves.reduce((sum, move) => sum + move.adjusted! - move.refunded! - move.redeemed, issued);
          const expired = moves.reduce((sum, move) => sum + move.expired!, 0);
          unspent += left - expired;
          const last = own.at(-1)!;
          const atPrice = left * Number(pricePerPoint ?? 0) * 100;
          expect(Math.abs(minor(last.closing) + minor(last.breakageOnUnredeemed) - atPrice)).toBeLessThanOrEqual(1.01);
          if (left === expired) expect(Number(last.closing)).toBe(0);
        });
        expect(unspent).toBe(inLots);
      }),
    );
  });

  it("have a triangle that the chain ladder takes", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const triangle = redemptionTriangle(historyOf(program, all, 2000), { period: "month" });
        const { issued, redeemed, outstanding, rate } = ultimateRedemptionRate(triangle);
        const expired = triangle.cohorts.reduce((sum, cohort) => sum + (cohort.expired ?? 0), 0);
        expect(redeemed + outstanding + expired).toBe(issued);
        if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
      }),
    );
  });

  it("expire each point of the balance in one bucket, or never", () => {
    fc.assert(
      fc.property(programs, steps, hoursLater, (program, all, hours) => {
        const history = historyOf(program, all, hours);
        const { buckets, withoutEnd } = expiringSoon(history, { days: [0, 7, 30] });
        const { active, pending } = balanceOf(history.members[0]!.account);
        expect(buckets.reduce((sum, { points }) => sum + points, withoutEnd)).toBe(active + pending);
      }),
    );
  });
});
