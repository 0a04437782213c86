import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CohortOptions } from "../../src/retention/cohortOptions.ts";
import { cohortRetention } from "../../src/retention/cohortRetention.ts";
import { type NewReturningOptions, newReturningSplit } from "../../src/retention/newReturningSplit.ts";
import { type RepeatPurchaseOptions, repeatPurchaseRate } from "../../src/retention/repeatPurchaseRate.ts";
import { type RetentionCounts, retentionRate } from "../../src/retention/retentionRate.ts";
import {
  cohortOptionsSchema,
  newReturningOptionsSchema,
  repeatPurchaseOptionsSchema,
  retentionCountsSchema,
} from "../../src/schemas/retention.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { objects } from "./arbitraries.ts";

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

  it("names the field where counts do not fit together", () => {
    const { error } = retentionCountsSchema.safeParse({ startCount: 1, endCount: 5, newCount: 2 });
    expect(error?.issues.map(({ path }) => path)).toEqual([["endCount"]]);
  });
});
