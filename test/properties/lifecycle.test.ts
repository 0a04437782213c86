import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import type { LifecycleStatus } from "../../src/retention/lifecycle.ts";
import { lifecycleCustomers } from "../../src/retention/lifecycleCustomers.ts";
import { newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { repeatPurchaseRateWithin } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { groupBy, instant, localDate, type Order, orders, rowOf, rowsWithRefunds, zones } from "./logs.ts";

const zone = fc.constantFrom(...zones);
const period = fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const);
const msPerDay = 86_400_000;

/** Local days as numbers. */
function dayOf(at: number, timeZone: string): number {
  return Date.parse(localDate(at, timeZone)) / msPerDay;
}

/** The orders of each customer up to a moment, in order of time. */
function seenOrders(made: readonly Order[], asOf: number): Order[][] {
  const seen = made.filter(({ at }) => at <= asOf).toSorted((a, b) => a.at - b.at);
  return Array.from(groupBy(seen, ({ customerId }) => customerId).values());
}

describe("customerLifecycle", () => {
  it("follows its definition by the local day, from the sets of active customers", () => {
    fc.assert(
      fc.property(orders, instant, zone, (made, asOf, timeZone) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const customers = seenOrders(made, asOf).map((mine) => new Set(mine.map(({ at }) => localDate(at, timeZone))));
        const { periods } = customerLifecycle(log, { asOf, period: "day" });
        const count = (isCounted: (days: Set<string>) => boolean): number => customers.filter(isCounted).length;
        periods.forEach((each, t) => {
          const today = (days: Set<string>): boolean => days.has(each.label);
          const yesterday = (days: Set<string>): boolean => t > 0 && days.has(periods[t - 1]!.label);
          const ever = (days: Set<string>): boolean => [...days].some((day) => day < each.label);
          expect([each.new, each.returning, each.resurrected, each.dormant]).toEqual([
            count((days) => today(days) && !ever(days)),
            count((days) => today(days) && yesterday(days)),
            count((days) => today(days) && !yesterday(days) && ever(days)),
            count((days) => !today(days) && yesterday(days)),
          ]);
        });
      }),
    );
  });

  it("keeps its identities from period to period", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, zone, (rows, asOf, period, timeZone) => {
        const { periods } = customerLifecycle(transactionLog(rows, { timeZone }), { asOf, period });
        periods.forEach((each, t) => {
          const before = t === 0 ? 0 : periods[t - 1]!.active;
          expect(each.previousActive).toBe(before);
          expect(each.active).toBe(before + each.new + each.resurrected - each.dormant);
          expect(each.returning + each.dormant).toBe(before);
          expect(each.pulse === null).toBe(each.reason !== null);
        });
      }),
    );
  });

  it("has the customers whom newReturningSplit has", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, (rows, asOf, period) => {
        const log = transactionLog(rows);
        const split = newReturningSplit(log, { asOf, period }).periods;
        customerLifecycle(log, { asOf, period }).periods.forEach((each, t) => {
          expect(each.new).toBe(split[t]!.new.customers);
          expect(each.returning + each.resurrected).toBe(split[t]!.returning.customers);
        });
      }),
    );
  });

  it("lists just the customers that it counts", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, period, fc.nat(), (rows, asOf, period, where) => {
        const log = transactionLog(rows);
        const { periods } = customerLifecycle(log, { asOf, period });
        const listed = periods[where % periods.length]!;
        const table = lifecycleCustomers(log, { asOf, period, at: listed.start });
        expect(table.meta.label).toBe(listed.label);
        expect(new Set(table.columns.customerId).size).toBe(table.length);
        for (const status of ["new", "returning", "resurrected", "dormant"] satisfies LifecycleStatus[]) {
          expect(table.columns.status.filter((found) => found === status)).toHaveLength(listed[status]);
        }
      }),
    );
  });

  it("of a log parted by customers adds up to that of the whole", () => {
    fc.assert(
      fc.property(orders, period, (made, period) => {
        const asOf = "2024-12-31";
        // The first row is in both parts, so that their periods are the same.
        const first = { customerId: "first", at: Date.UTC(2023, 8, 1), minor: 1 };
        const counts = (part: readonly Order[]): number[][] =>
          customerLifecycle(transactionLog([first, ...part].map(rowOf)), { asOf, period }).periods.map((each) => [
            each.new,
            each.returning,
            each.resurrected,
            each.dormant,
          ]);
        const isLeft = ({ customerId }: Order): boolean => customerId < "c";
        const [all, none] = [counts(made), counts([])];
        const left = counts(made.filter(isLeft));
        const right = counts(made.filter((order) => !isLeft(order)));
        const sums = left.map((row, t) => row.map((value, i) => value + right[t]![i]! - none[t]![i]!));
        expect(sums).toEqual(all);
      }),
    );
  });

  const visit = fc.record({
    customerId: fc.constantFrom("a", "b", "c", "d"),
    day: fc.integer({ min: 0, max: 120 }),
    hour: fc.integer({ min: 4, max: 22 }),
  });

  it("does not depend on the order of rows or the names of customers", () => {
    const shuffled = fc
      .array(visit, { maxLength: 40 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, period, ([rows, other], period) => {
        const of = (visits: typeof rows, nameOf: (id: string) => string): unknown =>
          customerLifecycle(
            transactionLog(
              visits.map(({ customerId, day }) => ({ customerId: nameOf(customerId), at: day * msPerDay })),
            ),
            { asOf: 130 * msPerDay, period },
          );
        expect(of(other, (id) => `renamed ${id}`)).toEqual(of(rows, (id) => id));
      }),
    );
  });

  it("moves its labels and nothing else when all local times move by whole weeks, over changes of the clock too", () => {
    const localTime = (day: number, hour: number): string =>
      new Date(Date.UTC(2023, 9, 2 + day, hour)).toISOString().slice(0, 16);
    const unit = fc.constantFrom("day" as const, "week" as const);
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        unit,
        zone,
        (rows, weeks, period, timeZone) => {
          const countsAfter = (days: number): unknown => {
            const moved = rows.map(({ customerId, day, hour }) => ({ customerId, at: localTime(day + days, hour) }));
            const log = transactionLog(moved, { timeZone });
            const asOf = localTime(130 + days, 0).slice(0, 10);
            return customerLifecycle(log, { asOf, period }).periods.map(({ start: _, label: __, ...counts }) => counts);
          };
          expect(countsAfter(7 * weeks)).toEqual(countsAfter(0));
        },
      ),
    );
  });
});

describe("stickiness", () => {
  const method = fc.constantFrom("mean" as const, "pointInTime" as const);

  it("follows its definition by the local day, over days that are over", () => {
    fc.assert(
      fc.property(
        orders,
        instant,
        fc.integer({ min: 1, max: 60 }),
        zone,
        method,
        (made, asOf, length, timeZone, method) => {
          const log = transactionLog(made.map(rowOf), { timeZone });
          const result = stickiness(log, { asOf, subPeriod: "day", length, method });
          const lastDay = dayOf(asOf + 1, timeZone) - 1;
          const active = seenOrders(made, asOf).map((mine) => {
            const days = new Set(mine.map(({ at }) => dayOf(at, timeZone)));
            return Array.from({ length }, (_, i) => days.has(lastDay - length + 1 + i));
          });
          const counts = active.map((days) => days.filter(Boolean).length).filter((count) => count > 0);
          expect(result.denominator).toBe(counts.length);
          result.levels.forEach(({ activePeriods, exactly, atLeast }) => {
            expect(exactly).toBe(counts.filter((count) => count === activePeriods).length);
            expect(atLeast).toBe(counts.filter((count) => count >= activePeriods).length);
          });
          result.periods.forEach(({ active: customers }, i) => {
            expect(customers).toBe(active.filter((days) => days[i]).length);
          });
          const total = counts.reduce((sum, count) => sum + count, 0);
          expect(result.numerator).toBeCloseTo(
            method === "mean" ? total / length : active.filter((days) => days[length - 1]).length,
            12,
          );
        },
      ),
    );
  });

  it("has a mean ratio of the mean active share, since both count the same pairs", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, fc.integer({ min: 1, max: 30 }), (rows, asOf, length) => {
        const { ratio, levels } = stickiness(transactionLog(rows), { asOf, subPeriod: "week", length });
        fc.pre(ratio !== null);
        const mean = levels.reduce((sum, { activePeriods, exactlyShare }) => sum + activePeriods * exactlyShare!, 0);
        expect(ratio).toBeCloseTo(mean / length, 12);
        expect(levels.reduce((sum, { atLeastShare }) => sum + atLeastShare!, 0)).toBeCloseTo(mean, 12);
      }),
    );
  });
});

describe("returningCustomerRate", () => {
  it("follows its definition, and is at least the repeat purchase rate", () => {
    fc.assert(
      fc.property(orders, instant, instant, (made, one, other) => {
        const [from, asOf] = [Math.min(one, other), Math.max(one, other)];
        const log = transactionLog(made.map(rowOf));
        const rate = (measure: "customers" | "orders") => returningCustomerRate(log, { asOf, from, measure });
        const mine = seenOrders(made, asOf).map((orders) => orders.map(({ at }, i) => at >= from && i > 0));
        const within = seenOrders(made, asOf).map((orders) => orders.filter(({ at }) => at >= from).length);
        expect(rate("customers").numerator).toBe(mine.filter((orders) => orders.includes(true)).length);
        expect(rate("customers").denominator).toBe(within.filter((count) => count > 0).length);
        expect(rate("orders").numerator).toBe(mine.flat().filter(Boolean).length);
        expect(rate("orders").denominator).toBe(within.reduce((sum, count) => sum + count, 0));
        const repeat = repeatPurchaseRate(log, { asOf, from });
        expect(rate("customers").numerator).toBeGreaterThanOrEqual(repeat.numerator);
        expect(rate("customers").denominator).toBe(repeat.denominator);
      }),
    );
  });
});

describe("repeatPurchaseRateWithin", () => {
  const withinDays = fc.integer({ min: 1, max: 120 });

  it("follows its definition by the local day", () => {
    fc.assert(
      fc.property(orders, instant, withinDays, zone, instant, (made, asOf, withinDays, timeZone, from) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const result = repeatPurchaseRateWithin(log, { asOf, withinDays, from });
        const lastDay = dayOf(asOf + 1, timeZone) - 1;
        const days = seenOrders(made, asOf)
          .filter((mine) => mine[0]!.at >= from)
          .map((mine) => mine.map(({ at }) => dayOf(at, timeZone)));
        const mature = days.filter(([first]) => first! + withinDays <= lastDay);
        expect(result.denominator).toBe(mature.length);
        expect(result.immature).toBe(days.length - mature.length);
        expect(result.numerator).toBe(mature.filter(([first, second]) => second! - first! <= withinDays).length);
      }),
    );
  });

  it("never changes once a customer has had the time: a later look only adds customers", () => {
    fc.assert(
      fc.property(orders, withinDays, instant, instant, (made, withinDays, one, other) => {
        const log = transactionLog(made.map(rowOf));
        const before = Math.min(one, other) - withinDays * msPerDay;
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((asOf) =>
          repeatPurchaseRateWithin(log, { asOf: asOf + msPerDay, withinDays, before: before - msPerDay }),
        );
        expect([late!.numerator, late!.denominator]).toEqual([early!.numerator, early!.denominator]);
      }),
    );
  });
});

describe("timeBetweenPurchases", () => {
  const estimator = fc.constantFrom("wangChang" as const, "pooled" as const, "firstGap" as const);

  it("follows the definitions of its estimators", () => {
    fc.assert(
      fc.property(orders, instant, zone, estimator, (made, asOf, timeZone, estimator) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const { time, survival, atRisk, events } = timeBetweenPurchases(log, { asOf, estimator });
        const gaps = seenOrders(made, asOf).flatMap((mine) => {
          const days = [...new Set(mine.map(({ at }) => dayOf(at, timeZone)))];
          const over = days.slice(1).map((day, i) => ({ days: day - days[i]!, isOver: true }));
          const open = { days: dayOf(asOf, timeZone) - days.at(-1)!, isOver: false };
          if (estimator === "pooled") return [...over, open].map((gap) => ({ ...gap, weight: 1 }));
          const taken = over.length === 0 ? [open] : estimator === "firstGap" ? over.slice(0, 1) : over;
          return taken.map((gap) => ({ ...gap, weight: 1 / taken.length }));
        });
        const weightOf = (isCounted: (gap: (typeof gaps)[number]) => boolean): number =>
          gaps.filter(isCounted).reduce((sum, { weight }) => sum + weight, 0);
        let product = 1;
        expect(Array.from(time)).toEqual([...new Set(gaps.map(({ days }) => days))].toSorted((a, b) => a - b));
        time.forEach((t, i) => {
          const risk = weightOf(({ days }) => days >= t);
          const over = weightOf(({ days, isOver }) => days === t && isOver);
          product *= 1 - over / risk;
          expect([atRisk[i], events[i]]).toEqual([expect.closeTo(risk, 9), expect.closeTo(over, 9)]);
          expect(survival[i]).toBeCloseTo(product, 9);
        });
      }),
    );
  });

  it("gives by Wang and Chang each customer a weight of one, and its quantiles rise", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, (rows, asOf) => {
        const shares = [0.1, 0.25, 0.5, 0.75, 0.9];
        const { atRisk, customers, quantiles } = timeBetweenPurchases(transactionLog(rows), { asOf, shares });
        expect(atRisk[0] ?? 0).toBeCloseTo(customers, 9);
        const days = quantiles.map((quantile) => quantile.days ?? Infinity);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }),
    );
  });
});
