import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { logAsOf } from "../../src/transactions/logAsOf.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { transactionLogFromColumns } from "../../src/transactions/transactionLogFromColumns.ts";
import type { TransactionLog, TransactionLogOptions, TransactionRow } from "../../src/transactions/log.ts";
import { groupBy, instant, localDate, orders, rowOf, rowsWithRefunds, zones } from "./logs.ts";

const zone = fc.constantFrom(...zones);
const refundDate = fc.constantFrom("order" as const, "refund" as const);
const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;
const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

/** What a log says of each customer at a moment, in an order that does not depend on that of the rows. */
function byCustomer(log: TransactionLog, asOf: number): unknown {
  const seen = logAsOf(log, asOf);
  const customers = log.customerIds.map((id, code) => {
    const rows = Array.from(log.at.keys()).slice(log.customerStart[code], log.customerStart[code + 1]);
    const seenRows = rows.filter((row) => log.at[row]! < seen.end);
    const each = seenRows.map((row) => [log.at[row], seen.amountMinor?.[row], seen.isPurchase?.[row] ?? 1]);
    return { id, each };
  });
  return customers.filter(({ each }) => each.length > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe("a transaction log", () => {
  it("keeps every order and every cent", () => {
    fc.assert(
      fc.property(orders, (made) => {
        const log = transactionLog(made.map(rowOf));
        expect(log.at.length).toBe(made.length);
        expect(sum(log.amountMinor ?? [])).toBe(sum(made.map(({ minor }) => minor)));
        expect(new Set(log.customerIds)).toEqual(new Set(made.map(({ customerId }) => customerId)));
      }),
    );
  });

  it("has each customer's rows together and in order of time", () => {
    fc.assert(
      fc.property(orders, (made) => {
        const log = transactionLog(made.map(rowOf));
        log.customerIds.forEach((id, code) => {
          const times = Array.from(log.at.subarray(log.customerStart[code], log.customerStart[code + 1]));
          const expected = made.filter(({ customerId }) => customerId === id).map(({ at }) => at);
          expect(times).toEqual(expected.toSorted((a, b) => a - b));
        });
      }),
    );
  });

  it("does not depend on the order of rows, refunds included", () => {
    const shuffled = rowsWithRefunds.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, instant, refundDate, ([rows, other], asOf, refundDate) => {
        expect(byCustomer(transactionLog(other, { refundDate }), asOf)).toEqual(
          byCustomer(transactionLog(rows, { refundDate }), asOf),
        );
      }),
    );
  });

  it("built from columns is the log built from rows", () => {
    fc.assert(
      fc.property(rowsWithRefunds, refundDate, zone, (rows, refundDate, timeZone) => {
        const options: TransactionLogOptions = { refundDate, timeZone };
        const columns = {
          customerId: rows.map((row) => row.customerId),
          at: rows.map((row) => row.at),
          amount: rows.map((row) => row.amount),
          id: rows.map((row) => row.id),
          refundOf: rows.map((row) => row.refundOf),
        };
        expect(transactionLogFromColumns(columns, options)).toEqual(transactionLog(rows, options));
      }),
    );
  });

  it("of several thousand rows in many parts is ordered like a small one", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3000 }), (seed, customers) => {
        const ids = Int32Array.from(
          { length: 200_000 },
          (_, i) => Math.abs(Math.imul(i + seed, 2654435761)) % customers,
        );
        const at = Float64Array.from(ids, (_, i) => Math.abs(Math.imul(i ^ seed, 40503)) % 1_000_003);
        const log = transactionLogFromColumns({ customerId: ids, at, amountMinor: at });
        expect(log.amountMinor).toEqual(log.at); // times and amounts moved together
        for (let code = 0; code < log.customerIds.length; code++) {
          const mine = at.filter((_, i) => String(ids[i]) === log.customerIds[code]).sort();
          const rows = log.at.subarray(log.customerStart[code], log.customerStart[code + 1]);
          if (rows.length !== mine.length || rows.some((value, i) => value !== mine[i])) expect(rows).toEqual(mine);
          if (code === 20) break; // a few customers tell
        }
      }),
      { numRuns: 5 },
    );
  });

  it("seen at a moment is the log of what had happened by then", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, refundDate, (rows, asOf, refundDate) => {
        const past = rows.filter((row) => (row.at as number) <= asOf);
        expect(byCustomer(transactionLog(rows, { refundDate }), asOf)).toEqual(
          byCustomer(transactionLog(past, { refundDate }), asOf),
        );
      }),
    );
  });

  it("loses no refunded cent, whichever date refunds count on", () => {
    fc.assert(
      fc.property(rowsWithRefunds, refundDate, (rows, refundDate) => {
        const seen = logAsOf(transactionLog(rows, { refundDate }), Date.UTC(2030, 0, 1));
        const paid = sum(rows.map((row) => Math.round(Number(row.amount) * 100)));
        expect(sum(seen.amountMinor ?? [])).toBe(paid);
      }),
    );
  });
});

describe("customerSummary", () => {
  /** The same by its definition, one customer at a time. */
  function summaryByDefinition(rows: readonly TransactionRow[], asOf: number, timeZone: string) {
    const past = rows.filter((row) => (row.at as number) <= asOf);
    return Array.from(
      groupBy(past, (row) => row.customerId),
      ([customerId, mine]) => {
        const days = groupBy(mine, (row) => dayNumber(localDate(row.at as number, timeZone)));
        const dates = Array.from(days.keys()).toSorted((a, b) => a - b);
        const [first, last] = [dates[0]!, dates.at(-1)!];
        const spendOf = (day: number): number => sum(days.get(day)!.map((row) => Math.round(Number(row.amount) * 100)));
        const spend = sum(dates.slice(1).map(spendOf)) / ((dates.length - 1) * 100);
        const age = dayNumber(localDate(asOf, timeZone)) - first;
        const meanSpend = dates.length > 1 ? spend : null;
        return { customerId, frequency: dates.length - 1, recency: last - first, age, meanSpend };
      },
    );
  }

  it("follows its definition in every zone", () => {
    fc.assert(
      fc.property(orders, instant, zone, (made, asOf, timeZone) => {
        const rows = made.map(rowOf);
        const table = customerSummary(transactionLog(rows, { timeZone }), { asOf, timeUnit: "day" });
        const expected = summaryByDefinition(rows, asOf, timeZone);
        expect(new Set(table)).toEqual(new Set(expected));
      }),
    );
  });

  it("shares all money between the first day and the repeats", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, refundDate, (rows, asOf, refundDate) => {
        const log = transactionLog(rows, { refundDate });
        const seen = logAsOf(log, asOf);
        for (const row of customerSummary(log, { asOf, timeUnit: "day" })) {
          if (row.meanSpend === null) continue;
          const code = log.customerIds.indexOf(row.customerId);
          let [total, firstDay, entry] = [0, 0, ""];
          for (let i = log.customerStart[code]!; i < log.customerStart[code + 1]! && log.at[i]! <= asOf; i++) {
            if (entry === "" && (!seen.isPurchase || seen.isPurchase[i] === 1)) entry = localDate(log.at[i]!, "UTC");
            total += seen.amountMinor![i]!;
          }
          for (let i = log.customerStart[code]!; i < log.customerStart[code + 1]! && log.at[i]! <= asOf; i++) {
            if (localDate(log.at[i]!, "UTC") === entry) firstDay += seen.amountMinor![i]!;
          }
          expect(firstDay + row.meanSpend * 100 * row.frequency).toBeCloseTo(total, 6);
        }
      }),
    );
  });

  it("scales with the currency and with nothing else", () => {
    fc.assert(
      fc.property(orders, instant, fc.integer({ min: 2, max: 50 }), (made, asOf, factor) => {
        const options = { asOf, timeUnit: "week" } as const;
        const one = customerSummary(transactionLog(made.map(rowOf)), options).columns;
        const scaled = made.map((order) => rowOf({ ...order, minor: order.minor * factor }));
        const other = customerSummary(transactionLog(scaled), options).columns;
        expect([other.frequency, other.recency, other.age]).toEqual([one.frequency, one.recency, one.age]);
        one.meanSpend.forEach((spend, i) => {
          if (Number.isNaN(spend)) expect(other.meanSpend[i]).toBeNaN();
          else expect(other.meanSpend[i]).toBeCloseTo(spend * factor, 6);
        });
      }),
    );
  });

  it("holds 0 ≤ recency ≤ age, and recency is 0 only without repeats", () => {
    fc.assert(
      fc.property(rowsWithRefunds, instant, zone, (rows, asOf, timeZone) => {
        for (const row of customerSummary(transactionLog(rows, { timeZone }), { asOf, timeUnit: "month" })) {
          expect(row.recency).toBeGreaterThanOrEqual(0);
          expect(row.age).toBeGreaterThanOrEqual(row.recency);
          expect(row.recency > 0).toBe(row.frequency > 0);
        }
      }),
    );
  });
});
