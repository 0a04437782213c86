import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, type Order, rowOf, zones } from "./logs.ts";

/** Orders of up to sixty customers, so that the bins have something in them. */
const orders: fc.Arbitrary<Order[]> = fc.array(
  fc.record({
    customerId: fc.integer({ min: 1, max: 60 }).map((n) => `customer ${n}`),
    at: instant,
    minor: fc.integer({ min: 0, max: 50_000 }),
  }),
  { maxLength: 150 },
);
const asOf = Date.UTC(2024, 6, 1);
const bins = fc.integer({ min: 2, max: 9 });

describe("rfm", () => {
  it("scores are monotone in the value, and equal values score alike", () => {
    fc.assert(
      fc.property(orders, bins, (made, bins) => {
        const { columns } = rfm(transactionLog(made.map(rowOf)), { asOf, bins });
        const axes = [
          [columns.recencyDays.map((days) => -days), columns.r],
          [columns.frequency, columns.f],
          [columns.monetaryMinor, columns.m],
        ] as const;
        for (const [values, scores] of axes) {
          const order = Array.from(values.keys()).toSorted((a, b) => values[a]! - values[b]!);
          order.slice(1).forEach((row, i) => {
            const before = order[i]!;
            if (values[before] === values[row]) expect(scores[row]).toBe(scores[before]);
            else expect(scores[row]!).toBeGreaterThanOrEqual(scores[before]!);
          });
          for (const score of scores) expect(score >= 1 && score <= bins && Number.isInteger(score)).toBe(true);
        }
      }),
    );
  });

  it("leaves at most its share of the customers below each cut", () => {
    fc.assert(
      fc.property(orders, bins, (made, bins) => {
        const { columns, length } = rfm(transactionLog(made.map(rowOf)), { asOf, bins });
        for (let bin = 1; bin < bins; bin++) {
          const below = columns.m.filter((score) => score <= bin).length;
          // the cut stands at or above position (n − 1)·p, so that at least so many values lie at or below it.
          if (length > 0) expect(below).toBeGreaterThanOrEqual(Math.floor(((length - 1) * bin) / bins) + 1);
        }
      }),
    );
  });

  it("does not depend on the order of rows, nor on the scale of the currency", () => {
    const cases = orders.chain((made) =>
      fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
    );
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 2, max: 30 }),
        fc.constantFrom(...zones),
        ([made, shuffled], factor, timeZone) => {
          const scores = (list: readonly Order[]) => {
            const table = rfm(transactionLog(list.map(rowOf), { timeZone }), { asOf });
            return new Map(Array.from(table, ({ customerId, r, f, m, segment }) => [customerId, [r, f, m, segment]]));
          };
          const expected = scores(made);
          expect(scores(shuffled)).toEqual(expected);
          expect(scores(made.map((order) => ({ ...order, minor: order.minor * factor })))).toEqual(expected);
        },
      ),
    );
  });

  it("counts every customer once, by score and by segment", () => {
    fc.assert(
      fc.property(orders, bins, (made, bins) => {
        const log = transactionLog(made.map(rowOf));
        const table = rfm(log, { asOf, bins });
        const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
        expect(total(table.meta.occupied.r)).toBe(table.length);
        expect(total(table.meta.occupied.f)).toBe(table.length);
        const summary = segmentSummary(rfm(log, { asOf }));
        expect(total(summary.map(({ customers }) => customers))).toBe(table.length);
        const revenue = summary.reduce((sum, each) => sum + each.revenue!.times(100).toNumber(), 0);
        expect(revenue).toBe(made.reduce((sum, { minor }) => sum + minor, 0));
      }),
    );
  });
});

describe("topShare", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("is at least the share itself, and grows with it", () => {
    fc.assert(
      fc.property(values, share, share, (list, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)].map((p) => topShare(list, p).topShare);
        fc.pre(small !== null && large !== null);
        expect(small!).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-9);
        expect(large!).toBeGreaterThanOrEqual(small! - 1e-12);
        expect(large!).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("depends neither on order, nor on scale, nor on how often the list is repeated", () => {
    fc.assert(
      fc.property(values, share, fc.integer({ min: 2, max: 9 }), (list, p, factor) => {
        const expected = topShare(list, p).topShare;
        fc.pre(expected !== null);
        expect(topShare(list.toReversed(), p).topShare).toBe(expected);
        expect(
          topShare(
            list.map((value) => value * factor),
            p,
          ).topShare,
        ).toBeCloseTo(expected, 9);
        expect(topShare(Array.from({ length: factor }, () => list).flat(), p).topShare).toBeCloseTo(expected, 9);
      }),
    );
  });
});
