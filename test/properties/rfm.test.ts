import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../src/rfm/concentration.ts";
import { rankByValue } from "../../src/rfm/rankByValue.ts";
import { rfm } from "../../src/rfm/rfm.ts";
import { segmentMigration } from "../../src/rfm/segmentMigration.ts";
import { segmentSummary } from "../../src/rfm/segmentSummary.ts";
import { topShare } from "../../src/rfm/topShare.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { groupBy, instant, type Order, rowOf, zones } from "./logs.ts";

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
const dummy = { customerId: "any", at: 0 };

function expectMonotone(rows: readonly number[], values: Float64Array, scores: Float64Array): void {
  for (const a of rows) {
    for (const b of rows) {
      if (values[a]! < values[b]!) expect(scores[a]!).toBeLessThanOrEqual(scores[b]!);
      if (values[a] === values[b]) expect(scores[a]).toBe(scores[b]);
    }
  }
}

function type7(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (position - below) * (high - low);
}

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
          expectMonotone(Array.from(values.keys()), values, scores);
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

  it("by ntile are monotone, and no two bins differ by more than one customer", () => {
    fc.assert(
      fc.property(orders, bins, (made, bins) => {
        const { columns, meta } = rfm(transactionLog(made.map(rowOf)), { asOf, bins, binning: "ntile" });
        for (const counts of [meta.occupied.r, meta.occupied.f]) {
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
        const ranked = Array.from(columns.f.keys()).toSorted(
          (a, b) =>
            columns.frequency[a]! - columns.frequency[b]! || (columns.customerId[a]! < columns.customerId[b]! ? -1 : 1),
        );
        const scores = ranked.map((row) => columns.f[row]!);
        expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      }),
    );
  });

  it("by nested binning are the quantile scores of each parent bin", () => {
    fc.assert(
      fc.property(orders, bins, (made, bins) => {
        const { columns, length } = rfm(transactionLog(made.map(rowOf)), { asOf, bins, binning: "nested" });
        const rows = Array.from({ length }, (_, row) => row);
        for (const group of groupBy(rows, (row) => columns.r[row]).values()) {
          expectMonotone(group, columns.frequency, columns.f);
          for (const inner of groupBy(group, (row) => columns.f[row]).values()) {
            expectMonotone(inner, columns.monetaryMinor, columns.m);
            const sorted = inner.map((row) => columns.monetaryMinor[row]!).toSorted((a, b) => a - b);
            for (const row of inner) {
              // as many cuts as lie below the value, each by R-7, written out anew
              const cuts = Array.from({ length: bins - 1 }, (_, i) => type7(sorted, (i + 1) / bins));
              expect(columns.m[row]).toBe(1 + cuts.filter((cut) => cut < columns.monetaryMinor[row]!).length);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("by thresholds count the bounds below a value, in any currency when the bounds are scaled along", () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(orders, bounds, fc.integer({ min: 2, max: 30 }), (made, minor, factor) => {
        const sorted = minor.toSorted((a, b) => a - b);
        const scored = (times: number) => {
          const thresholds = {
            r: [30],
            f: [1, 2],
            m: sorted.map((bound) => rowOf({ ...dummy, minor: bound * times }).amount!),
          };
          const scaled = made.map((order) => rowOf({ ...order, minor: order.minor * times }));
          return rfm(transactionLog(scaled), { asOf, binning: "thresholds", thresholds }).columns;
        };
        const { m, monetaryMinor } = scored(1);
        expect(Array.from(m)).toEqual(
          Array.from(monetaryMinor, (value) => 1 + sorted.filter((bound) => bound < value).length),
        );
        expect(scored(factor).m).toEqual(m);
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
        fc.constantFrom(...(["quantile", "ntile", "nested"] as const)),
        ([made, shuffled], factor, timeZone, binning) => {
          const scores = (list: readonly Order[]) => {
            const table = rfm(transactionLog(list.map(rowOf), { timeZone }), { asOf, binning });
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

describe("segmentMigration", () => {
  it("has rows that sum to one, and counts every customer of either table once", () => {
    const moments = fc.tuple(instant, instant).map((pair) => pair.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(orders, moments, (made, [early, late]) => {
        const log = transactionLog(made.map(rowOf));
        const [before, after] = [rfm(log, { asOf: early! }), rfm(log, { asOf: late! })];
        const { counts, shares, entered, left } = segmentMigration(before, after);
        const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0);
        shares.forEach((row, i) => {
          if (total(counts[i]!) > 0) expect(total(row as number[])).toBeCloseTo(1, 12);
          else expect(new Set(row)).toEqual(new Set([null]));
        });
        expect(total(counts.flat()) + total(left)).toBe(before.length);
        expect(total(counts.flat()) + total(entered)).toBe(after.length);
      }),
    );
  });
});

describe("concentration", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 });

  it("has the Gini coefficient of all pairs, whatever the scale and however often the items are repeated", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 2, max: 4 }),
        (values, factor, copies) => {
          const { gini, total } = concentration(values);
          fc.pre(gini !== null);
          const apart = values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + Math.abs(a - b), 0), 0);
          expect(gini).toBeCloseTo(apart / (2 * values.length * total), 10); // half the relative mean difference
          expect(concentration(values.map((value) => value * factor)).gini).toBeCloseTo(gini, 10);
          expect(concentration(Array.from({ length: copies }, () => values).flat()).gini).toBeCloseTo(gini, 10);
        },
      ),
    );
  });

  it("has a Lorenz curve that bends upwards and agrees with top shares", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { lorenz } = concentration(values);
        lorenz.forEach(({ items, held }, i) => {
          expect(1 - held).toBeCloseTo(topShare(values, 1 - items).topShare!, 9);
          const [before, after] = [lorenz[i - 1], lorenz[i + 1]];
          if (before && after) expect(held).toBeLessThanOrEqual((before.held + after.held) / 2 + 1e-9);
        });
      }),
    );
  });

  it("needs as many items as hold the share that is asked for", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amounts, share, (values, totalShare) => {
        const { pareto } = concentration(values, { pareto: { itemShare: 0.2, totalShare } });
        fc.pre(pareto.itemsNeeded !== null);
        expect(topShare(values, Math.min(1, pareto.itemsNeeded)).topShare).toBeCloseTo(totalShare, 9);
      }),
    );
  });

  it("has groups and classes that add up to the whole, as the ranking of the same customers has them", () => {
    const cutoffs = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 12 }), cutoffs, (values, groups, tenths) => {
        const [a, b] = tenths.toSorted((x, y) => x - y).map((tenth) => tenth / 10);
        const options = { groups, abcCutoffs: [a!, b!] } as const;
        const result = concentration(values, options);
        const sum = (list: readonly { readonly total: number }[]) => list.reduce((all, each) => all + each.total, 0);
        expect(sum(result.groups)).toBe(result.total);
        if (result.reason === null) expect(sum(result.abc)).toBe(result.total);
        const ranking = rankByValue({ customerId: values.map((_, i) => `customer ${i}`), value: values }, options);
        for (const { group, count } of result.groups) {
          expect(ranking.columns.group.filter((each) => each === group)).toHaveLength(count);
        }
        for (const { class: name, count } of result.abc) {
          expect(ranking.columns.class.filter((each) => each === name)).toHaveLength(count);
        }
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
