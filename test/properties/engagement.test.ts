import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { purchaseBehavior } from "../../src/rfm/purchaseBehavior.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { groupBy, instant, localDate, orders, rowOf, zones } from "./logs.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 1,
  maxLength: 30,
});
const scaling = fc.constantFrom("minMax" as const, "rank" as const);
const weights = fc.record({ first: fc.integer({ min: 1, max: 5 }), second: fc.integer({ min: 0, max: 5 }) });

describe("engagementScores", () => {
  const columnsOf = (rows: readonly (readonly [number, number])[]) => ({
    customerId: rows.map((_, i) => i),
    metrics: { first: rows.map(([a]) => a), second: rows.map(([, b]) => b) },
  });

  it("lie between 0 and 1, and grow with each measure", () => {
    fc.assert(
      fc.property(pairs, weights, scaling, (rows, weights, scaling) => {
        const { engagement, e } = engagementScores(columnsOf(rows), { weights, scaling }).columns;
        rows.forEach(([a, b], i) => {
          expect(engagement[i]! > -1e-12 && engagement[i]! < 1 + 1e-12).toBe(true);
          rows.forEach(([c, d], j) => {
            if (a < c || b < d) return;
            expect(engagement[i]!).toBeGreaterThanOrEqual(engagement[j]! - 1e-12);
            if (engagement[i]! > engagement[j]!) expect(e[i]!).toBeGreaterThanOrEqual(e[j]!);
          });
        });
      }),
    );
  });

  it("do not change with the unit of a measure, nor with the size of all weights", () => {
    fc.assert(
      fc.property(pairs, weights, scaling, fc.integer({ min: 2, max: 60 }), (rows, weights, scaling, factor) => {
        const { engagement } = engagementScores(columnsOf(rows), { weights, scaling }).columns;
        const scaled = engagementScores(columnsOf(rows.map(([a, b]) => [a * factor + 7, b])), {
          weights: { first: weights.first * factor, second: weights.second * factor },
          scaling,
        }).columns.engagement;
        engagement.forEach((value, i) => expect(scaled[i]).toBeCloseTo(value, 10));
      }),
    );
  });

  it("turn round where less is better", () => {
    fc.assert(
      fc.property(pairs, scaling, (rows, scaling) => {
        const columns = { customerId: rows.map((_, i) => i), metrics: { first: rows.map(([a]) => a) } };
        const options = { weights: { first: 1 }, scaling };
        const up = engagementScores(columns, options).columns.engagement;
        const down = engagementScores(columns, { ...options, lowerIsBetter: ["first"] }).columns.engagement;
        up.forEach((value, i) => expect(value + down[i]!).toBeCloseTo(1, 12));
      }),
    );
  });
});

describe("purchaseBehavior", () => {
  it("counts the purchase days of its windows as a search through the rows does", () => {
    const windowDays = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(orders, instant, windowDays, fc.constantFrom(...zones), (made, asOf, windowDays, timeZone) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const days = (at: number) => Date.parse(localDate(at, timeZone)) / 86_400_000;
        const seen = groupBy(
          made.filter(({ at }) => at <= asOf),
          ({ customerId }) => customerId,
        );
        for (const row of purchaseBehavior(log, { asOf, windowDays, timeUnit: "day" })) {
          const own = seen.get(row.customerId)!;
          const ages = Array.from(new Set(own.map(({ at }) => days(asOf) - days(at))));
          expect(row.orders).toBe(own.length);
          expect(row.velocity * windowDays).toBeCloseTo(ages.filter((age) => age < windowDays).length, 9);
          const before = ages.filter((age) => age >= windowDays && age < 2 * windowDays).length;
          if (Math.max(...ages) < 2 * windowDays - 1) expect(row.previousVelocity).toBeNull();
          else expect(row.previousVelocity! * windowDays).toBeCloseTo(before, 9);
          const gaps = ages.length - 1;
          const span = Math.max(...ages) - Math.min(...ages);
          expect(row.meanGapDays).toBe(gaps === 0 ? null : span / gaps);
        }
      }),
    );
  });
});
