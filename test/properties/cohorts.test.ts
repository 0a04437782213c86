import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortEvents, CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { type CohortQuestion, countsIn, followings, isFinal, periodOf, periodsOf } from "./cohortOracle.ts";
import { groupBy, instant, orders, rowOf, rowsWithRefunds, zones } from "./logs.ts";

const criterion = fc.constantFrom("on", "onOrAfter", "onOrBefore", "bracket", "streak" as const);
const someBrackets = fc.constantFrom(
  [[0, 1]] as const,
  [
    [1, 3],
    [3, 8],
  ] as const,
  [
    [0, 2],
    [4, 5],
  ] as const,
);
const question: fc.Arbitrary<CohortQuestion> = fc
  .record({
    orders,
    timeZone: fc.constantFrom(...zones),
    asOf: instant,
    period: fc.constantFrom("day", "week", "month" as const),
    clock: fc.constantFrom("calendar", "elapsed" as const),
    entry: fc.constantFrom("firstEver", "firstInWindow", "recurring" as const),
    from: instant,
    criterion,
    brackets: someBrackets,
    horizon: fc.option(fc.integer({ min: 1, max: 6 })),
    minimumReturns: fc.integer({ min: 1, max: 2 }),
    isOtherEvent: fc.boolean(),
    isTruncated: fc.boolean(),
  })
  .map((asked) => ({
    ...asked,
    horizon: asked.criterion === "onOrAfter" ? asked.horizon : null,
    // Lord Howe moves its clock by half an hour, where the oracle's hour is not the calendar's.
    isTruncated: asked.isTruncated && asked.clock === "elapsed" && asked.timeZone !== "Australia/Lord_Howe",
  }));

/** The question as options; events are told apart by the parity of the amount. */
function optionsOf(asked: CohortQuestion, log: TransactionLog): CohortOptions & CohortEvents {
  const isEven = (row: number): boolean => log.amountMinor![row]! % 2 === 0;
  return {
    asOf: asked.asOf,
    period: asked.period,
    clock: asked.clock,
    entry: asked.entry,
    criterion: asked.criterion,
    ...(asked.entry === "firstInWindow" ? { from: asked.from } : {}),
    ...(asked.criterion === "bracket" ? { brackets: asked.brackets } : {}),
    ...(asked.isTruncated ? { truncateTo: "hour" } : {}),
    ...(asked.horizon === null ? {} : { horizon: asked.horizon }),
    ...(asked.isOtherEvent ? { isEntry: isEven, isReturn: (row: number) => !isEven(row) } : {}),
  };
}

const lastOf = 400; // more periods than any log here has
const logOf = ({ orders, timeZone }: CohortQuestion): TransactionLog => transactionLog(orders.map(rowOf), { timeZone });

describe("cohortRetention, against its definition", () => {
  it("counts customers by every criterion, clock, entry and event", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const log = logOf(asked);
        const { minimumReturns } = asked;
        const { cohorts, cells, overall } = cohortRetention(log, { ...optionsOf(asked, log), minimumReturns });
        const byCohort = groupBy(followings(asked), ({ cohort }) => cohort);
        const first = Math.min(...byCohort.keys());
        expect(cohorts.map(({ size }) => size)).toEqual(cohorts.map((_, i) => byCohort.get(first + i)?.length ?? 0));
        expect(cohorts.length).toBe(
          byCohort.size === 0 ? 0 : periodOf(asked.asOf, asked.period, asked.timeZone) - first + 1,
        );
        const expected = cells.map((row, i) => {
          const entries = byCohort.get(first + i);
          return row.map(({ complete }, k) => {
            const isOver = entries ? isFinal(asked, first + i, entries, k) : complete; // an empty cohort may be either
            const count = entries?.filter((each) => countsIn(asked, each, k, lastOf)).length ?? 0;
            return isOver ? count : null;
          });
        });
        expect(cells.map((row) => row.map(({ count }) => count))).toEqual(expected);
        overall.deduplicated!.forEach((rate, k) => {
          const final = Array.from(byCohort.values()).flatMap((entries) =>
            isFinal(asked, entries[0]!.cohort, entries, k) ? entries : [],
          );
          const entered = new Set(final.map(({ customerId }) => customerId));
          const counted = new Set(
            final.filter((each) => countsIn(asked, each, k, lastOf)).map(({ customerId }) => customerId),
          );
          expect(rate).toBe(entered.size === 0 ? null : counted.size / entered.size);
        });
      }),
    );
  });

  it("adds up orders and money, and divides it by entrants or payers", () => {
    fc.assert(
      fc.property(
        question.filter((asked) => asked.criterion !== "streak"),
        fc.constantFrom("all", "payers" as const),
        (asked, entrants) => {
          const log = logOf(asked);
          const options = optionsOf(asked, log);
          const byOrders = cohortRetention(log, { ...options, measure: "orders" });
          const byMoney = cohortRetention(log, { ...options, measure: "revenuePerEntrant", entrants });
          const byCohort = groupBy(followings(asked), ({ cohort }) => cohort);
          const first = Math.min(...byCohort.keys());
          const expected = byMoney.cells.map((row, i) =>
            row.map(({ complete }, k) => {
              if (!complete) return null;
              const made = (byCohort.get(first + i) ?? []).map(({ orders }) =>
                periodsOf(asked, k, lastOf).flatMap((offset) => orders.get(offset) ?? []),
              );
              const paid = made.map((mine) => mine.reduce((sum, { minor }) => sum + minor, 0));
              const total = paid.reduce((sum, minor) => sum + minor, 0);
              const divisor = entrants === "all" ? paid.length : paid.filter((minor) => minor > 0).length;
              return [made.flat().length, total / 100, divisor, divisor === 0 ? null : total / (divisor * 100)];
            }),
          );
          const got = byMoney.cells.map((row, i) =>
            row.map(({ complete, revenue, entrants: divisor, revenuePerEntrant }, k) => {
              const { orders } = byOrders.cells[i]![k]!;
              return complete ? [orders, revenue!.toNumber(), divisor, revenuePerEntrant] : orders;
            }),
          );
          expect(got).toEqual(expected);
        },
      ),
    );
  });
});

describe("cohortRetention, laws", () => {
  const measured = fc.record({
    rows: rowsWithRefunds,
    asOf: instant,
    period: fc.constantFrom("day", "week", "month" as const),
    clock: fc.constantFrom("calendar", "elapsed" as const),
    entry: fc.constantFrom("firstEver", "recurring" as const),
  });

  it("has rates that follow from each other: onOrAfter falls, onOrBefore rises, streak is at most on", () => {
    fc.assert(
      fc.property(measured, ({ rows, ...options }) => {
        const log = transactionLog(rows);
        const countsBy = (criterion: "on" | "onOrAfter" | "onOrBefore" | "streak") =>
          cohortRetention(log, { ...options, criterion }).cells.map((row) => row.map(({ count }) => count));
        const [on, after, before, streak] = [
          countsBy("on"),
          countsBy("onOrAfter"),
          countsBy("onOrBefore"),
          countsBy("streak"),
        ];
        const isWrong = (i: number, k: number): boolean => {
          const [counted, later, earlier, unbroken] = [on, after, before, streak].map((counts) => counts[i]![k]!);
          const isNested = unbroken! <= counted! && counted! <= later! && counted! <= earlier!;
          if (k === 0) return !isNested;
          const isMonotone =
            later! <= after[i]![k - 1]! && earlier! >= before[i]![k - 1]! && unbroken! <= streak[i]![k - 1]!;
          return !isNested || !isMonotone || earlier! > on[i]![0]!;
        };
        const wrong = on.flatMap((row, i) =>
          row.flatMap((count, k) => (count !== null && isWrong(i, k) ? [[i, k]] : [])),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("does not depend on the order of the rows or the names of the customers", () => {
    fc.assert(
      fc.property(measured, criterion, someBrackets, ({ rows, ...options }, criterion, brackets) => {
        const asked = { ...options, criterion, ...(criterion === "bracket" ? { brackets } : {}) };
        const renamed = rows.toReversed().map((row) => ({ ...row, customerId: `customer ${row.customerId}` }));
        expect(cohortRetention(transactionLog(renamed), asked)).toEqual(cohortRetention(transactionLog(rows), asked));
      }),
    );
  });

  it("is the sum of its groups, and a group is what its customers make alone", () => {
    fc.assert(
      fc.property(measured, criterion, someBrackets, ({ rows, ...options }, criterion, brackets) => {
        const asked = { ...options, criterion, ...(criterion === "bracket" ? { brackets } : {}) };
        const log = transactionLog(rows);
        const groupOf = (id: string): string => (id < "c" ? "early" : "late");
        const whole = cohortRetention(log, asked);
        const { groups } = cohortRetentionByGroup(log, groupOf, asked);
        const tables = groups.map(({ table }) => table);
        const wrong = whole.cells.flatMap((row, i) =>
          row.filter((cell, k) => {
            const parts = tables.map(({ cells }) => cells[i]![k]!);
            if (parts.every(({ complete }) => complete) !== cell.complete) return true;
            return cell.complete && parts.reduce((sum, { count }) => sum + count!, 0) !== cell.count;
          }),
        );
        expect(wrong).toEqual([]);
        for (const [name, total] of Object.entries(whole.diagnostics)) {
          const parts = tables.map(({ diagnostics }) => diagnostics[name as "refundedOrders"]);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        }
        for (const { group, table } of groups) {
          const alone = cohortRetention(
            transactionLog(rows.filter((row) => groupOf(row.customerId as string) === group)),
            asked,
          );
          expect(table.cohorts.filter(({ size }) => size > 0)).toEqual(alone.cohorts.filter(({ size }) => size > 0));
          expect(table.overall.pooled.slice(0, alone.overall.pooled.length)).toEqual(alone.overall.pooled);
        }
      }),
    );
  });

  it("moves only its labels when everything moves by whole local days or weeks", () => {
    const shifted = fc.record({
      orders,
      asOf: instant,
      period: fc.constantFrom("day", "week" as const),
      periods: fc.integer({ min: -40, max: 40 }),
      entry: fc.constantFrom("firstEver", "recurring" as const),
    });
    fc.assert(
      fc.property(shifted, criterion, someBrackets, ({ orders, asOf, period, periods, entry }, criterion, brackets) => {
        const shift = periods * (period === "day" ? 1 : 7) * 86_400_000;
        const tableOf = (by: number) =>
          cohortRetention(transactionLog(orders.map((order) => rowOf({ ...order, at: order.at + by }))), {
            asOf: asOf + by,
            period,
            entry,
            criterion,
            ...(criterion === "bracket" ? { brackets } : {}),
          });
        const [here, there] = [tableOf(0), tableOf(shift)];
        expect(there.cells).toEqual(here.cells);
        expect(there.overall).toEqual(here.overall);
        expect(there.cohorts.map(({ size }) => size)).toEqual(here.cohorts.map(({ size }) => size));
        expect(there.cohorts.map(({ start }) => Date.parse(start) - shift)).toEqual(
          here.cohorts.map(({ start }) => Date.parse(start)),
        );
      }),
    );
  });

  it("is alike by two logs and by a choice of rows", () => {
    fc.assert(
      fc.property(
        question.map((asked) => ({ ...asked, isOtherEvent: true })),
        (asked) => {
          const log = logOf(asked);
          const { timeZone } = asked;
          const [even, odd] = [0, 1].map((rest) =>
            transactionLog(asked.orders.filter(({ minor }) => minor % 2 === rest).map(rowOf), { timeZone }),
          ) as [TransactionLog, TransactionLog];
          const options = optionsOf(asked, log);
          const chosen = cohortRetention(log, options);
          const split = cohortRetention(even, { ...optionsOf({ ...asked, isOtherEvent: false }, log), returns: odd });
          expect(split.cells).toEqual(chosen.cells);
          expect(split.overall).toEqual(chosen.overall);
        },
      ),
    );
  });

  it("has intervals around its rates, and curves between the least and the greatest of them", () => {
    fc.assert(
      fc.property(measured, ({ rows, ...options }) => {
        const { cells, overall } = cohortRetention(transactionLog(rows), { ...options, confidence: 0.9 });
        const wrong = cells.flat().filter(({ rate, interval }) => {
          if (!interval) return rate !== null;
          return rate === null || !(interval.lower <= rate && rate <= interval.upper);
        });
        expect(wrong).toEqual([]);
        overall.sizeReweighted.forEach((rate, k) => {
          const rates = cells.flatMap((row) => row[k]?.rate ?? []);
          expect(rate === null).toBe(rates.length === 0);
          if (rate === null) return;
          expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
          expect(rate).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
        });
      }),
    );
  });
});
