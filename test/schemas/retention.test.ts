import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { MetricIssue } from "../../src/core/metricError.ts";
import { customerLifecycle } from "../../src/retention/customerLifecycle.ts";
import { lifecycleCustomers, type LifecycleListOptions } from "../../src/retention/lifecycleCustomers.ts";
import type { CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import { type NewReturningOptions, newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { type RepeatPurchaseOptions, repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { repeatPurchaseRateWithin } from "../../src/retention/repeatPurchaseRateWithin.ts";
import { type RetentionCounts, retentionRate } from "../../src/retention/retentionRate.ts";
import { returningCustomerRate } from "../../src/retention/returningCustomerRate.ts";
import { stickiness } from "../../src/retention/stickiness.ts";
import { timeBetweenPurchases } from "../../src/retention/timeBetweenPurchases.ts";
import {
  cohortOptionsSchema,
  lifecycleListOptionsSchema,
  lifecycleOptionsSchema,
  deliveryOptionsSchema,
  deliverySchema,
  newReturningOptionsSchema,
  repeatPurchaseOptionsSchema,
  repeatWithinOptionsSchema,
  retentionCountsSchema,
  returningCustomerOptionsSchema,
  stickinessOptionsSchema,
  timeBetweenOptionsSchema,
} from "../../src/schemas/retention.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

type Fields = Parameters<typeof objects>[0];

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
      criterion: fc.constantFrom("on", "onOrAfter", "onOrBefore", "bracket", "streak"),
      brackets: fc.constantFrom<unknown>(
        [[0, 1]],
        [
          [1, 3],
          [3, 9],
        ],
        [[2, 2]],
        [
          [2, 4],
          [3, 5],
        ],
        [],
        [[1]],
        [1, 2],
      ),
      horizon: fc.integer({ min: 1, max: 5 }),
      clock: fc.constantFrom("calendar", "elapsed"),
      truncateTo: fc.constant("hour"),
      entry: fc.constantFrom("firstEver", "firstInWindow", "recurring"),
      from: days,
      measure: fc.constantFrom("customers", "orders", "revenue", "revenuePerEntrant"),
      minimumReturns: fc.integer({ min: 1, max: 5 }),
      entrants: fc.constantFrom("all", "payers"),
      base: fc.constantFrom("cohort", "previous"),
      confidence: fc.constantFrom(0.9, 0.5),
    };
    // Few sets of so many options go together, so that most have only some of them.
    const some = objects(fields, [0, 13]).chain((options) => {
      const optional = Object.keys(options).filter((name) => name !== "asOf" && name !== "period");
      return fc.subarray(optional, { maxLength: 4 }).map((kept) => {
        const names = ["asOf", "period", ...kept].filter((name) => name in options);
        return Object.fromEntries(names.map((name) => [name, options[name]]));
      });
    });
    fc.assert(
      fc.property(some, (options) => {
        const isGood = accepts(() => cohortRetention(log, options as unknown as CohortOptions));
        expect(cohortOptionsSchema.safeParse(options).success).toBe(isGood);
      }),
      { numRuns: 3 * numRuns },
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

  const asked = { asOf: days, from: days, before: days, at: days };
  const { asOf, from, before } = asked;
  const more: readonly [string, (log: TransactionLog, options: never) => unknown, z.ZodType, Fields, unknown[]][] = [
    ["customerLifecycle", customerLifecycle, lifecycleOptionsSchema, calendar, [0, 13]],
    [
      "returningCustomerRate",
      returningCustomerRate,
      returningCustomerOptionsSchema,
      { asOf, from, measure: fc.constantFrom("customers", "orders") },
      [NaN],
    ],
    [
      "repeatPurchaseRateWithin",
      repeatPurchaseRateWithin,
      repeatWithinOptionsSchema,
      { asOf, from, before, withinDays: fc.integer({ min: 1, max: 100_000 }) },
      [NaN, 0, 100_001],
    ],
    [
      "stickiness",
      stickiness,
      stickinessOptionsSchema,
      {
        asOf,
        weekStartsOn: calendar.weekStartsOn,
        subPeriod: fc.constantFrom("hour", "day", "week"),
        length: fc.integer({ min: 1, max: 366 }),
        method: fc.constantFrom("mean", "pointInTime"),
      },
      [0, 367, 7],
    ],
    [
      "timeBetweenPurchases",
      timeBetweenPurchases,
      timeBetweenOptionsSchema,
      {
        asOf,
        estimator: fc.constantFrom("wangChang", "pooled", "firstGap"),
        shares: fc.array(fc.constantFrom<unknown>(0.001, 0.5, 1, 0, 1.1, "0.5"), { maxLength: 3 }),
      },
      [NaN],
    ],
  ];

  it.each(more)("%s", (_, metric, schema, fields, edges) => {
    fc.assert(
      fc.property(objects(fields, edges), (options) => {
        expect(schema.safeParse(options).success).toBe(accepts(() => metric(log, options as never)));
      }),
      { numRuns },
    );
  });

  it("lifecycleCustomers, but for a moment to list that lies in none of the periods", () => {
    fc.assert(
      fc.property(objects({ ...calendar, at: days }, [0, 13]), (options) => {
        const list = (): unknown => lifecycleCustomers(log, options as unknown as LifecycleListOptions);
        const isOutside = ({ code, path }: MetricIssue): boolean => code === "out_of_range" && path[0] === "at";
        const isGood = accepts(list) || issuesOf(list).every(isOutside);
        expect(lifecycleListOptionsSchema.safeParse(options).success).toBe(isGood);
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
