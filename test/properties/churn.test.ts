import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnByTenure } from "../../src/churn/churnByTenure.ts";
import { convertChurnRate } from "../../src/churn/convertChurnRate.ts";
import { churnRate } from "../../src/churn/churnRate.ts";
import { grossRevenueRetention } from "../../src/churn/grossRevenueRetention.ts";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { logoChurn } from "../../src/churn/logoChurn.ts";
import { mrrCohorts } from "../../src/churn/mrrCohorts.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import { netRevenueRetention } from "../../src/churn/netRevenueRetention.ts";
import type { MrrPeriod } from "../../src/churn/movements.ts";
import type { Subscription } from "../../src/churn/subscription.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, orders, rowOf, zones } from "./logs.ts";

const months = 6;
const asOf = "2024-06-30";
const label = (month: number): string => `2024-0${month + 1}`;

/** What each of a few customers pays in each month, in millionths. */
const books = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.constantFrom(5e6, 10e6), fc.integer({ min: 1, max: 50_000_000 })), {
    minLength: months,
    maxLength: months,
  }),
  { maxLength: 5 },
);

function historyOf(book: readonly (readonly number[])[]) {
  const rows = book.flatMap((paid, customerId) =>
    paid.map((micro, month) => ({ customerId, period: label(month), mrr: new Decimal(micro).div(1e6) })),
  );
  return mrrHistory([...rows, { customerId: "nobody", period: label(0), mrr: 0 }], { asOf });
}

const grain = fc.constantFrom("netPerPeriod" as const, "perEvent" as const);
const day = fc.integer({ min: 0, max: 200 }).map((days) => Date.UTC(2024, 0, 1) + days * 86_400_000);
const subscription: fc.Arbitrary<Subscription> = fc
  .tuple(
    fc.constantFrom("a", "b", "c"),
    day,
    fc.option(fc.integer({ min: 0, max: 90 })),
    fc.constantFrom("day" as const, "week" as const, "month" as const, "quarter" as const, "year" as const),
    fc.integer({ min: 0, max: 100_000 }),
    fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.option(day))),
  )
  .map(([customerId, start, days, interval, cents, discount]) => ({
    customerId,
    start,
    end: days === null ? null : start + days * 43_200_000,
    interval,
    amount: new Decimal(cents).div(100),
    discount: discount && { shareOff: discount[0], until: discount[1] },
  }));
const subscriptions = fc.array(subscription, { maxLength: 12 });

function isBalanced({ opening, new: first, expansion, contraction, churn, reactivation, closing }: MrrPeriod): boolean {
  return opening.plus(first).plus(expansion).plus(reactivation).minus(contraction).minus(churn).equals(closing);
}

describe("mrrMovements", () => {
  it("follows its definition customer by customer", () => {
    fc.assert(
      fc.property(books, (book) => {
        const { periods } = mrrMovements(historyOf(book));
        const expected = periods
          .slice(-months)
          .map(() => ({ new: 0, expansion: 0, contraction: 0, churn: 0, reactivation: 0 }));
        for (const paid of book) {
          paid.forEach((now, month) => {
            const before = month === 0 ? 0 : paid[month - 1]!;
            const hasPaid = paid.slice(0, month).some((micro) => micro > 0);
            if (before === 0 && now > 0) expected[month]![hasPaid ? "reactivation" : "new"] += now;
            else if (before > 0 && now === 0) expected[month]!.churn += before;
            else if (now > before) expected[month]!.expansion += now - before;
            else expected[month]!.contraction += before - now;
          });
        }
        const found = periods.map((period) =>
          Object.fromEntries(
            Object.keys(expected[0]!).map((kind) => [kind, period[kind as "new"].times(1e6).toNumber()]),
          ),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it("adds up exactly, at either grain, and both close alike", () => {
    fc.assert(
      fc.property(subscriptions, fc.constantFrom(...zones), (made, timeZone) => {
        const history = mrrFromSubscriptions(made, { asOf, timeZone });
        const [net, events] = [mrrMovements(history), mrrMovements(history, { grain: "perEvent" })];
        for (const { periods } of [net, events]) {
          expect(periods.every(isBalanced)).toBe(true);
          periods.slice(1).forEach((period, i) => expect(period.opening).toEqual(periods[i]!.closing));
          for (const { counts } of periods) {
            expect(counts.opening + counts.new + counts.reactivation - counts.churn).toBe(counts.closing);
          }
        }
        expect(events.periods.map(({ closing }) => closing)).toEqual(net.periods.map(({ closing }) => closing));
      }),
    );
  });

  it("closes with what the subscriptions that run then pay", () => {
    fc.assert(
      fc.property(subscriptions, (made) => {
        const plain = made.map(({ discount: _, ...terms }) => ({
          ...terms,
          interval: "year" as const,
          intervalCount: 1,
        }));
        const { periods } = mrrMovements(mrrFromSubscriptions(plain, { asOf }));
        const last = Date.UTC(2024, 6, 1);
        const running = plain.filter(({ start, end }) => Number(start) < last && Number(end ?? Infinity) >= last);
        const total = running.reduce((sum, { amount }) => {
          return sum.plus(new Decimal(String(amount)).div(12).toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN));
        }, new Decimal(0));
        expect(periods.at(-1)!.closing.toString()).toBe(total.toString());
      }),
    );
  });

  it("does not depend on the order of rows or on names", () => {
    const shuffled = subscriptions.chain((made) =>
      fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length })),
    );
    fc.assert(
      fc.property(shuffled, grain, ([made, mixed], grain) => {
        const renamed = mixed.map((each) => ({ ...each, customerId: `customer ${String(each.customerId)}` }));
        const before = mrrMovements(mrrFromSubscriptions(made, { asOf }), { grain });
        expect(mrrMovements(mrrFromSubscriptions(renamed, { asOf }), { grain })).toEqual(before);
      }),
    );
  });
});

describe("revenue retention of a fixed cohort", () => {
  it("is in [0, 1] gross, at most net, and follows its definition", () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: months - 1 }), (book, spanPeriods) => {
        const history = historyOf(book);
        const gross = grossRevenueRetention(history, { spanPeriods }).periods;
        const net = netRevenueRetention(history, { spanPeriods }).periods;
        gross.forEach(({ rate }, month) => {
          expect(rate === null).toBe(net[month]!.rate === null);
          if (rate === null) return;
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(Math.min(1, net[month]!.rate!));
          const opening = book.filter((paid) => paid[month - spanPeriods]! > 0);
          const total = (value: (paid: readonly number[]) => number): number =>
            opening.reduce((sum, paid) => sum + value(paid), 0);
          const before = total((paid) => paid[month - spanPeriods]!);
          expect(net[month]!.rate).toBe(total((paid) => paid[month]!) / before);
          expect(rate).toBe(total((paid) => Math.min(paid[month]!, paid[month - spanPeriods]!)) / before);
        });
      }),
    );
  });

  it("agrees with flows over one period but for reactivation", () => {
    fc.assert(
      fc.property(books, (book) => {
        const history = historyOf(book);
        const flow = netRevenueRetention(history, { method: "flow" }).periods;
        const fixed = netRevenueRetention(history).periods;
        mrrMovements(history).periods.forEach(({ reactivation }, month) => {
          const back = fixed[month]!.numerator!.plus(reactivation);
          expect(flow[month]!.numerator!.toString()).toBe(back.toString());
        });
      }),
    );
  });
});

describe("mrrCohorts", () => {
  it("shares all revenue and all customers out among the cohorts", () => {
    fc.assert(
      fc.property(books, (book) => {
        const history = historyOf(book);
        const { cells, cohorts } = mrrCohorts(history);
        const { periods } = mrrMovements(history);
        for (let month = 0; month < months; month++) {
          const column = cells
            .map((row, i) => row[month - (months - cohorts.length + i)])
            .filter((cell) => cell !== undefined);
          const mrr = column.reduce((sum, cell) => sum.plus(cell.mrr!), new Decimal(0));
          expect(mrr.toString()).toBe(periods[month]!.closing.toString());
          expect(column.reduce((sum, cell) => sum + cell.customers!, 0)).toBe(periods[month]!.counts.closing);
        }
        const rates = cells.flat().flatMap(({ grossRate }) => (grossRate === null ? [] : [grossRate]));
        expect(rates.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
      }),
    );
  });
});

describe("logoChurn", () => {
  it("keeps its heads: start plus joined less churned is the end, day by day too", () => {
    fc.assert(
      fc.property(subscriptions, fc.constantFrom(...zones), (made, timeZone) => {
        const history = mrrFromSubscriptions(made, { asOf, timeZone });
        const joined = logoChurn(history, { definition: "openingPlusNew" }).periods;
        const ends = logoChurn(history, { definition: "midpoint" }).periods;
        const lost = logoChurn(history, { definition: "openingCohort" }).periods;
        const daily = logoChurn(history, { definition: "averageDaily" }).periods;
        joined.forEach(({ input, joinedAndLeftCount }, i) => {
          expect(input.startCount + input.newCount - input.churnedCount).toBe(ends[i]!.input.endCount);
          expect(lost[i]!.input.lostCount).toBeLessThanOrEqual(Math.min(input.startCount, input.churnedCount));
          expect(joinedAndLeftCount).toBeLessThanOrEqual(input.newCount);
          expect(daily[i]!.input.dailyStartCounts[0]).toBe(input.startCount);
        });
      }),
    );
  });
});

describe("churnRate and convertChurnRate", () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  const length = fc.integer({ min: 1, max: 60 });

  it("compounds to the complement of what the last day holds of the first", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }), (losses) => {
        let left = 100;
        const days = losses.map((churnedCount) => ({ startCount: left, churnedCount, end: (left -= churnedCount) }));
        expect(churnRate({ days }, { definition: "dailyCompound" })).toBeCloseTo(1 - left / 100, 12);
      }),
    );
  });

  it("converts there and back, and in two steps as in one", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9, noNaN: true }), length, length, (c, a, b) => {
        const there = convertChurnRate(c, { fromPeriods: 1, toPeriods: 1 / a });
        expect(convertChurnRate(there, { fromPeriods: 1 / a, toPeriods: 1 })).toBeCloseTo(c, 10);
        const twice = convertChurnRate(there, { fromPeriods: 1 / a, toPeriods: 1 / b });
        expect(twice).toBeCloseTo(convertChurnRate(c, { fromPeriods: 1, toPeriods: 1 / b }), 10);
      }),
    );
  });

  it("stays a share of one, rises with the length, and is at most the hazard", () => {
    fc.assert(
      fc.property(rate, length, (c, toPeriods) => {
        const longer = convertChurnRate(c, { fromPeriods: 1, toPeriods });
        expect(longer >= c * (1 - 1e-12) && longer <= 1).toBe(true);
        const hazard = convertChurnRate(c, { fromPeriods: 1, toPeriods, method: "hazard" });
        expect(hazard === null || hazard >= longer).toBe(true);
      }),
    );
  });
});

describe("lapseStatus", () => {
  it("moves no customer towards active as time goes by without a purchase", () => {
    const rank = { reactivated: 0, active: 0, lapsing: 1, lapsed: 2 } as const;
    fc.assert(
      fc.property(orders, fc.nat(60), fc.nat(60), fc.nat(200), (made, activeDays, more, later) => {
        const options = { policy: "fixed", activeDays, lapsedDays: activeDays + more } as const;
        const log = transactionLog(made.map(rowOf));
        const now = Date.UTC(2024, 6, 1);
        const [before, after] = [now, now + later * 86_400_000].map((asOf) => lapseStatus(log, { ...options, asOf }));
        before!.columns.status.forEach((status, i) => {
          expect(rank[after!.columns.status[i]!]).toBeGreaterThanOrEqual(rank[status!]);
        });
        const { counts } = before!.meta;
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(before!.length);
      }),
    );
  });

  it("knows everybody by the quantile where all came back, with rising bounds", () => {
    fc.assert(
      fc.property(orders, instant, (made, asOf) => {
        const log = transactionLog(made.map(rowOf));
        const table = lapseStatus(log, { asOf, policy: "baseQuantile", activeShare: 0.4, lapsedShare: 0.8 });
        for (const { activeDays, lapsedDays } of table) {
          if (activeDays !== null && lapsedDays !== null) expect(lapsedDays).toBeGreaterThanOrEqual(activeDays);
        }
        const gaps = [...table].some(({ previousGapDays }) => previousGapDays === null);
        if (!gaps) expect(table.meta.reason).toBeNull();
      }),
    );
  });
});

describe("churnByTenure", () => {
  it("parts the customers of logoChurn, whatever the bands", () => {
    const bandStarts = fc
      .uniqueArray(fc.integer({ min: 2, max: 8 }), { maxLength: 4 })
      .map((starts) => [1, ...starts.toSorted((a, b) => a - b)]);
    fc.assert(
      fc.property(subscriptions, bandStarts, (input, bandStarts) => {
        const history = mrrFromSubscriptions(input, { asOf: "2024-09-15" });
        const whole = logoChurn(history, { definition: "openingCohort" }).periods;
        churnByTenure(history, { bandStarts }).periods.forEach(({ numerator, denominator, blended, label }, period) => {
          const { input, rate } = whole[period]!;
          expect([label, denominator, numerator]).toEqual([whole[period]!.label, input.startCount, input.lostCount]);
          expect(blended).toBe(rate);
        });
      }),
    );
  });

  it("follows its definition by the tenure of each customer", () => {
    fc.assert(
      fc.property(books, (book) => {
        const { periods } = churnByTenure(historyOf(book), { bandStarts: [1, 2, 4] });
        const range = [
          [1, 1],
          [2, 3],
          [4, Infinity],
        ] as const;
        periods.slice(-months).forEach(({ bands }, month) => {
          range.forEach(([from, through], band) => {
            const there = book.filter((paid) => {
              const tenure = month - paid.findIndex((micro) => micro > 0);
              return month > 0 && paid[month - 1]! > 0 && tenure >= from && tenure <= through;
            });
            expect(bands[band]!.startCount).toBe(there.length);
            expect(bands[band]!.churnedCount).toBe(there.filter((paid) => paid[month] === 0).length);
          });
        });
      }),
    );
  });

  it("standardised on the period's own mix is the blended rate", () => {
    fc.assert(
      fc.property(subscriptions, (input) => {
        const history = mrrFromSubscriptions(input, { asOf: "2024-09-30" });
        const bandStarts = [1, 3];
        const last = churnByTenure(history, { bandStarts }).periods.at(-1)!;
        const standardWeights = last.bands.map(({ startCount }) => startCount);
        const { standardized } = churnByTenure(history, { bandStarts, standardWeights }).periods.at(-1)!;
        expect(standardized).toEqual(last.blended === null ? null : expect.closeTo(last.blended, 12));
      }),
    );
  });
});
