import fc from "fast-check";
import { expect, it } from "vitest";
import { bgNbd } from "../../src/clv/bgNbd.ts";
import { expectedPurchasesNewCustomer } from "../../src/clv/expectedPurchasesNewCustomer.ts";
import { predictCustomers } from "../../src/clv/predictCustomers.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import { validate } from "../../src/clv/validate.ts";
import { customerSummary } from "../../src/transactions/customerSummary.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, localDate, orders, rowOf, rowsWithRefunds, zones } from "./logs.ts";

const timeUnit = "week" as const;
const model = bgNbd({ r: 0.4, alpha: 5, a: 0.7, b: 2 }, { timeUnit });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Two dates of a zone, the first before the second. */
const ends = fc
  .tuple(instant, instant, fc.constantFrom(...zones))
  .map(([one, other, timeZone]) => {
    const [calibrationEnd, holdoutEnd] = [one, other].map((at) => localDate(at, timeZone)).sort() as [string, string];
    return { calibrationEnd, holdoutEnd, timeZone };
  })
  .filter(({ calibrationEnd, holdoutEnd }) => calibrationEnd < holdoutEnd);

it("the calibration is the summary as of its end, refunds and all", () => {
  fc.assert(
    fc.property(rowsWithRefunds, ends, (rows, { timeZone, ...at }) => {
      const log = transactionLog(rows, { timeZone });
      const { calibration } = splitCalibration(log, { ...at, timeUnit });
      expect(calibration).toEqual(customerSummary(log, { asOf: at.calibrationEnd, timeUnit }));
    }),
  );
});

it("calibration and holdout add up to the whole, by customer, in money and by week", () => {
  fc.assert(
    fc.property(orders, ends, fc.constantFrom("day", "week"), (made, { timeZone, ...at }, grain) => {
      const rows = made.map(rowOf);
      const log = transactionLog(rows, { timeZone });
      fc.pre(grain === "day" || weekOf(at.calibrationEnd) < weekOf(at.holdoutEnd));
      const split = splitCalibration(log, { ...at, timeUnit, grain });
      const whole = customerSummary(log, { asOf: at.holdoutEnd, timeUnit, grain });
      for (const { customerId, frequency } of whole) {
        const row = split.calibration.columns.customerId.indexOf(customerId);
        if (row < 0) continue;
        const [before, after] = [split.calibration.columns.frequency[row]!, split.holdout.columns.purchases[row]!];
        expect(before + after).toBe(frequency);
        const later = made.filter(({ customerId: id, at: when }) => {
          const day = localDate(when, timeZone);
          return id === customerId && day > at.calibrationEnd && day <= at.holdoutEnd;
        });
        expect(split.holdout.columns.spendMinor[row]).toBe(sum(later.map(({ minor }) => minor)));
      }
      const { time, purchases } = split.weeks.columns;
      const inCalibration = purchases.filter((_, week) => time[week]! <= 0);
      expect(sum(inCalibration)).toBe(sum(split.calibration.columns.frequency));
      expect(sum(purchases)).toBe(sum(inCalibration) + sum(split.holdout.columns.purchases));
    }),
  );
});

it("what is expected is the sum over the customers, in the holdout and in every week", () => {
  fc.assert(
    fc.property(orders, ends, (made, { timeZone, ...at }) => {
      const split = splitCalibration(transactionLog(made.map(rowOf), { timeZone }), { ...at, timeUnit });
      const { errors, weeks, conditional } = validate(model, split);
      const horizon = split.holdoutLength;
      const each = predictCustomers({ purchaseModel: model }, split.calibration, { horizon }).columns.expectedPurchases;
      expect(errors.expected).toBeCloseTo(sum(each), 9);
      expect(sum(conditional.map(({ expected }) => expected))).toBeCloseTo(sum(each), 9);
      expect(sum(conditional.map(({ actual }) => actual))).toBe(errors.actual);
      const last = weeks.at(-1);
      const brute = Array.from(split.calibration.columns.age, (age) =>
        expectedPurchasesNewCustomer(model, age + horizon),
      );
      expect(last?.cumulativeExpected ?? 0).toBeCloseTo(sum(brute), 9);
      expect(sum(weeks.map(({ expected }) => expected))).toBeCloseTo(sum(brute), 9);
    }),
    { numRuns: 50 },
  );
});

it("the order of the rows says nothing", () => {
  fc.assert(
    fc.property(
      orders.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
      ends,
      ([made, shuffled], { timeZone, ...at }) => {
        const [one, other] = [made, shuffled].map((rows) => {
          const log = transactionLog(rows.map(rowOf), { timeZone });
          return validate(model, splitCalibration(log, { ...at, timeUnit }));
        });
        expect(other!.weeks.map(({ actual }) => actual)).toEqual(one!.weeks.map(({ actual }) => actual));
        expect(other!.errors.actual).toBe(one!.errors.actual);
        expect(other!.errors.expected).toBeCloseTo(one!.errors.expected, 10);
      },
    ),
    { numRuns: 50 },
  );
});

/** The Monday-based number of the week of a date. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
}
