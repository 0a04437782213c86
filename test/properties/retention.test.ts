import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { retentionRate } from "../../src/retention/retentionRate.ts";
import { logAsOf } from "../../src/transactions/logAsOf.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { groupBy, instant, localDate, orders, rowOf, rowsWithRefunds, zones } from "./logs.ts";

const zone = fc.constantFrom(...zones);
const period = fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const, "year" as const);
const criterion = fc.constantFrom("on" as const, "onOrAfter" as const);
const minorOf = (value: { times(n: number): { toNumber(): number } } | null): number =>
  value ? value.times(100).toNumber() : 0;

/** Number of the local month, counted from the year 0. */
function monthOf(at: number, timeZone: string): number {
  const [year, month] = localDate(at, timeZone).split("-").map(Number);
  return year! * 12 + month! - 1;
}

describe("cohortRetention", () => {
  it("follows its definition by the month in every zone", () => {
    fc.assert(
      fc.property(orders, zone, criterion, (made, timeZone, criterion) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const { cohorts, cells } = cohortRetention(log, { asOf: "2024-12-31", period: "month", criterion });
        const months = Array.from(groupBy(made, (order) => order.customerId).values(), (mine) =>
          mine.map(({ at }) => monthOf(at, timeZone)),
        );
        const first = Math.min(...months.flat());
        cells.forEach((row, i) => {
          const cohort = months.filter((mine) => Math.min(...mine) === first + i);
          expect(cohorts[i]!.size).toBe(cohort.length);
          row.forEach(({ count, complete }, k) => {
            const counts = (month: number): boolean =>
              criterion === "on" ? month === first + i + k : month >= first + i + k;
            if (complete) expect(count).toBe(cohort.filter((mine) => mine.some(counts)).length);
          });
        });
        expect(cells).toHaveLength(made.length === 0 ? 0 : 2024 * 12 + 12 - first);
      }),
    );
  });

  it("has every customer in one cohort, and no cell above its cohort", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, criterion, zone, (rows, asOf, period, criterion, timeZone) => {
        const log = transactionLog(rows, { timeZone });
        const table = cohortRetention(log, { asOf, period, criterion });
        const entered = table.cohorts.reduce((total, { size }) => total + size, 0);
        expect(entered + table.diagnostics.customersWithoutPurchase).toBe(log.customerIds.length);
        const above = table.cells.flatMap((row, i) => row.filter(({ count }) => (count ?? 0) > table.cohorts[i]!.size));
        expect(above).toEqual([]);
      }),
    );
  });

  it("never rises along k by onOrAfter, and is at least what on counts", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, (rows, asOf, period) => {
        const log = transactionLog(rows);
        const on = cohortRetention(log, { asOf, period });
        const onOrAfter = cohortRetention(log, { asOf, period, criterion: "onOrAfter" });
        const wrong = onOrAfter.cells.flatMap((row, i) =>
          row.filter((cell, k) => {
            const same = on.cells[i]![k]!;
            if (!cell.complete || !same.complete) return cell.complete !== same.complete;
            return cell.count! < same.count! || (k > 0 && cell.count! > row[k - 1]!.count!);
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("has null just where a period is not over", () => {
    fc.assert(
      fc.property(orders, instant, period, zone, (made, asOf, period, timeZone) => {
        const { cells, cohorts, overall } = cohortRetention(transactionLog(made.map(rowOf), { timeZone }), {
          asOf,
          period,
        });
        const wrong = cells.flatMap((row, i) =>
          row.filter(({ count, rate, complete }, k) => {
            const isNull = (count === null) === !complete && (rate === null) === (!complete || cohorts[i]!.size === 0);
            return !isNull || (k > 0 && complete && !row[k - 1]!.complete);
          }),
        );
        expect(wrong).toEqual([]);
        overall.pooled.forEach((pooled, k) => {
          const rates = cells.flatMap((row) => row[k]?.rate ?? []);
          expect(pooled === null).toBe(rates.length === 0);
          if (pooled === null) return;
          for (const curve of [pooled, overall.simple[k]!]) {
            expect(curve).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
            expect(curve).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
          }
        });
      }),
    );
  });

  it("shares all revenue among its cells, once every period is over", () => {
    const coarse = fc.constantFrom("week" as const, "month" as const, "quarter" as const);
    fc.assert(
      fc.property(
        rowsWithRefunds,
        coarse,
        fc.constantFrom("order" as const, "refund" as const),
        (rows, period, refundDate) => {
          const log = transactionLog(rows, { refundDate });
          const { cells, diagnostics } = cohortRetention(log, { asOf: "2024-12-31", period, measure: "revenue" });
          // What came back to a customer before the first order that stands lies in no cell.
          fc.pre(diagnostics.rowsBeforeEntry === 0 && diagnostics.customersWithoutPurchase === 0);
          const paid = logAsOf(log, "2024-12-31").amountMinor?.reduce((sum, minor) => sum + minor, 0) ?? 0;
          expect(cells.flat().reduce((sum, { revenue }) => sum + minorOf(revenue), 0)).toBe(paid);
        },
      ),
    );
  });
});

describe("newReturningSplit", () => {
  it("adds up to all customers, orders and revenue", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, zone, (rows, asOf, period, timeZone) => {
        const log = transactionLog(rows, { timeZone });
        const seen = logAsOf(log, asOf);
        const { periods } = newReturningSplit(log, { asOf, period });
        const seenRows = Array.from(log.at.keys()).filter((row) => log.at[row]! < seen.end);
        const revenue = periods.reduce(
          (sum, each) => sum + minorOf(each.new.revenue) + minorOf(each.returning.revenue),
          0,
        );
        expect(revenue).toBe(seenRows.reduce((sum, row) => sum + (seen.amountMinor?.[row] ?? 0), 0));
        const orders = periods.reduce((sum, each) => sum + each.new.orders + each.returning.orders, 0);
        expect(orders).toBe(seenRows.filter((row) => !seen.isPurchase || seen.isPurchase[row] === 1).length);
        const table = cohortRetention(log, { asOf, period });
        const sizes = new Map(table.cohorts.map(({ label, size }) => [label, size]));
        for (const each of periods) expect(each.new.customers).toBe(sizes.get(each.label) ?? 0);
      }),
    );
  });
});

describe("repeatPurchaseRate", () => {
  it("follows its definition, and never falls as the window grows to the right", () => {
    fc.assert(
      fc.property(orders, instant, instant, (made, one, other) => {
        const log = transactionLog(made.map(rowOf));
        const counts = [Math.min(one, other), Math.max(one, other)].map((asOf) => repeatPurchaseRate(log, { asOf }));
        const past = groupBy(
          made.filter(({ at }) => at <= one),
          (order) => order.customerId,
        );
        const result = repeatPurchaseRate(log, { asOf: one });
        expect(result.denominator).toBe(past.size);
        expect(result.numerator).toBe(Array.from(past.values()).filter((mine) => mine.length >= 2).length);
        expect(counts[1]!.numerator).toBeGreaterThanOrEqual(counts[0]!.numerator);
      }),
    );
  });
});

describe("retentionRate", () => {
  it("lies between 0 and 1, and is 1 less the share that left", () => {
    const counts = fc.record({
      startCount: fc.integer({ min: 1, max: 1e6 }),
      lost: fc.double({ min: 0, max: 1, noNaN: true }),
      newCount: fc.nat(1e6),
    });
    fc.assert(
      fc.property(counts, ({ startCount, lost, newCount }) => {
        const left = Math.round(lost * startCount);
        const rate = retentionRate({ startCount, newCount, endCount: startCount - left + newCount })!;
        expect(rate).toBeCloseTo(1 - left / startCount, 12);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });
});
