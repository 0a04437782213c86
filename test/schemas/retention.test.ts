import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CohortOptions, cohortRetention } from "../../src/retention/cohortRetention.ts";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import { type NewReturningOptions, newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { type RepeatPurchaseOptions, repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { type RetentionCounts, retentionRate } from "../../src/retention/retentionRate.ts";
import {
  cohortOptionsSchema,
  deliveryOptionsSchema,
  deliverySchema,
  newReturningOptionsSchema,
  repeatPurchaseOptionsSchema,
  retentionCountsSchema,
} from "../../src/schemas/retention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

type CustomerCohortOptions = CohortOptions & { readonly measure: "customers" };

const numRuns = 1000;
const log = transactionLog([]);
const days = fc.constantFrom<unknown>("2024-02-29", "2024-02-29T12:00+05:30", 1_700_000_000_000);
const calendar = {
  asOf: days,
  period: fc.constantFrom("hour", "day", "week", "month", "quarter", "year"),
  weekStartsOn: fc.integer({ min: 0, max: 6 }),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
};
const counts = {
  startCount: fc.integer({ min: 0, max: 20 }),
  endCount: fc.integer({ min: 0, max: 20 }),
  newCount: fc.integer({ min: 0, max: 5 }),
};

describe("the schemas of retention accept exactly what the function accepts", () => {
  it("retentionRate", () => {
    fc.assert(
      fc.property(objects(counts, [NaN, 2 ** 53]), (input) => {
        const isGood = accepts(() => retentionRate(input as unknown as RetentionCounts));
        expect(retentionCountsSchema.safeParse(input).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("cohortRetention", () => {
    const fields = {
      ...calendar,
      criterion: fc.constantFrom("on", "onOrAfter"),
      measure: fc.constantFrom("customers", "revenue"),
    };
    fc.assert(
      fc.property(objects(fields, [0, 13]), (options) => {
        const isGood = accepts(() => cohortRetention(log, options as unknown as CustomerCohortOptions));
        expect(cohortOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("newReturningSplit", () => {
    fc.assert(
      fc.property(objects(calendar, [0, 13]), (options) => {
        const isGood = accepts(() => newReturningSplit(log, options as unknown as NewReturningOptions));
        expect(newReturningOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("repeatPurchaseRate", () => {
    fc.assert(
      fc.property(objects({ asOf: days, from: days }, [NaN]), (options) => {
        const isGood = accepts(() => repeatPurchaseRate(log, options as unknown as RepeatPurchaseOptions));
        expect(repeatPurchaseOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns },
    );
  });

  it("names the field where counts do not fit together", () => {
    const { error } = retentionCountsSchema.safeParse({ startCount: 1, endCount: 5, newCount: 2 });
    expect(error?.issues.map(({ path }) => path)).toEqual([["endCount"]]);
  });
});

describe("deliverySchema and deliveryOptionsSchema", () => {
  it("accept exactly what deliveryPerformance accepts", () => {
    const day = fc.constantFrom<unknown>("2024-01-05", "2024-01-08T12:00Z", 1_704_000_000_000);
    const delivery = objects({ customerId: fc.constantFrom("a", 7), promised: day, delivered: fc.option(day) });
    const options = objects({
      asOf: day,
      days: fc.constantFrom("business", "calendar"),
      weekendDays: fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7), { maxLength: 12 }),
      holidays: fc.array(fc.constantFrom("2024-01-08", "2024-02-30", "2024-01-08T00:00", "May Day"), { maxLength: 2 }),
      repeatWithinDays: fc.constantFrom(1, 30, 36_525, 36_526, 0),
      repeatOf: fc.constantFrom("firstDelivery", "everyDelivery"),
    });
    fc.assert(
      fc.property(delivery, options, (row, settings) => {
        fc.pre([settings["weekendDays"], settings["holidays"]].every((list) => typeof (list ?? []) === "object"));
        const isGood = accepts(() => deliveryPerformance(transactionLog([]), [row as never], settings as never));
        const parsed = [deliverySchema.safeParse(row), deliveryOptionsSchema.safeParse(settings)];
        expect(parsed.every(({ success }) => success)).toBe(isGood);
      }),
      { numRuns: 500 },
    );
  });
});
