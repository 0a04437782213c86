import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnByTenure, type ChurnByTenureOptions } from "../../src/churn/churnByTenure.ts";
import type { ChurnDefinition, ChurnInputs } from "../../src/churn/churnInputs.ts";
import { churnRate } from "../../src/churn/churnRate.ts";
import { type ChurnConversion, convertChurnRate } from "../../src/churn/convertChurnRate.ts";
import { grossRevenueRetention } from "../../src/churn/grossRevenueRetention.ts";
import type { LapseOptions } from "../../src/churn/lapseOptions.ts";
import { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory, type MrrRow } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import type { Subscription, SubscriptionOptions } from "../../src/churn/subscription.ts";
import {
  churnByTenureOptionsSchema,
  churnConversionSchema,
  churnRateArgumentsSchema,
  lapseOptionsSchema,
  movementOptionsSchema,
  mrrHistoryOptionsSchema,
  mrrRowSchema,
  revenueRetentionOptionsSchema,
  subscriptionOptionsSchema,
  subscriptionSchema,
} from "../../src/schemas/churn.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { accepts } from "./accepts.ts";
import { amounts, instants, objects } from "./arbitraries.ts";

const numRuns = 1000;
const asOf = "2024-02-29";
const history = mrrHistory([], { asOf });
const smallCount = fc.nat(20);
const days = fc.constantFrom<unknown>(asOf, "2024-02-29T12:00+05:30", 1_700_000_000_000);
const historyFields = {
  asOf: days,
  period: fc.constantFrom("hour", "day", "week", "month", "quarter", "year"),
  timeZone: fc.constantFrom("UTC", "Europe/Berlin"),
  onInvalid: fc.constantFrom("throw", "collect"),
  allowNegative: fc.boolean(),
  weekStartsOn: fc.integer({ min: 0, max: 6 }),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
};
const movementFields = {
  grain: fc.constantFrom("netPerPeriod", "perEvent"),
  newAfterDays: fc.constantFrom(0, 90, 1e6),
};

/** Checks that a schema accepts just what a function accepts. */
function agree(
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  schema: { safeParse(input: unknown): { success: boolean } },
  run: (input: unknown) => unknown,
): void {
  fc.assert(
    fc.property(objects(fields, [NaN, 0]), (input) => {
      expect(schema.safeParse(input).success).toBe(accepts(() => run(input)));
    }),
    { numRuns },
  );
}

describe("the schemas of churn accept exactly what the functions accept", () => {
  const inputs: Readonly<Record<ChurnDefinition, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
    openingCohort: { startCount: smallCount, lostCount: smallCount },
    opening: { startCount: smallCount, churnedCount: smallCount },
    openingPlusNew: { startCount: smallCount, newCount: smallCount, churnedCount: smallCount },
    midpoint: { startCount: smallCount, endCount: smallCount, churnedCount: smallCount },
    averageDaily: { dailyStartCounts: fc.array(smallCount), churnedCount: smallCount },
    dailySum: { days: fc.array(objects({ startCount: smallCount, churnedCount: fc.nat(3) }), { maxLength: 3 }) },
    dailyCompound: { days: fc.array(objects({ startCount: smallCount, churnedCount: fc.nat(3) }), { maxLength: 3 }) },
    exposure: { churnedCount: smallCount, customerDays: fc.nat(900), periodDays: fc.nat(31) },
  };

  it.each(Object.keys(inputs) as ChurnDefinition[])("churnRate by %s", (definition) => {
    const schema = { safeParse: (input: unknown) => churnRateArgumentsSchema.safeParse([input, { definition }]) };
    agree(inputs[definition], schema, (input) => churnRate(input as ChurnInputs[ChurnDefinition], { definition }));
  });

  it("convertChurnRate", () => {
    const lengths = fc.constantFrom(1, 12, 0.5);
    const fields = { fromPeriods: lengths, toPeriods: lengths, method: fc.constantFrom("compounding", "hazard") };
    agree(fields, churnConversionSchema, (options) => convertChurnRate(0.1, options as ChurnConversion));
  });

  it("mrrHistory and mrrFromSubscriptions, their options", () => {
    agree(historyFields, mrrHistoryOptionsSchema, (options) => mrrHistory([], options as { asOf: string }));
    const fields = { ...historyFields, discounts: fc.constantFrom("all", "perpetual", "none") };
    agree(fields, subscriptionOptionsSchema, (options) => mrrFromSubscriptions([], options as SubscriptionOptions));
  });

  it("mrrMovements and revenue retention", () => {
    agree(movementFields, movementOptionsSchema, (options) => mrrMovements(history, options as object));
    const fields = {
      ...movementFields,
      method: fc.constantFrom("fixedCohort", "product", "flow"),
      spanPeriods: fc.constantFrom(1, 12, 1000),
    };
    agree(fields, revenueRetentionOptionsSchema, (options) => grossRevenueRetention(history, options as object));
  });

  it("churnByTenure, where the bands rise from 1 and the weights are as many", () => {
    const history = mrrHistory([], { asOf: "2024-01-31" });
    const fields = {
      bandStarts: fc.constantFrom([1, 4, 9], [1, 2.5, 9]),
      standardWeights: fc.constantFrom([1, 0, 2.5], [1, -1, 1], [1, 1, NaN]),
    };
    agree(fields, churnByTenureOptionsSchema, (options) => churnByTenure(history, options as ChurnByTenureOptions));
  });

  it("lapseStatus", () => {
    const fields = {
      asOf: days,
      policy: fc.constantFrom("fixed", "baseQuantile", "ownRhythm"),
      activeDays: fc.nat(60),
      lapsedDays: fc.nat(90),
      activeShare: fc.constantFrom(0.5, 0.8),
      lapsedShare: fc.constantFrom(0.6, 0.9),
      activeMultiple: fc.constantFrom(1, 2),
      lapsedMultiple: fc.constantFrom(1.5, 3),
    };
    const log = transactionLog([]);
    agree(fields, lapseOptionsSchema, (options) => lapseStatus(log, options as LapseOptions));
  });
});

describe("the schemas of rows", () => {
  const customerId = fc.constantFrom<unknown>("a", 7);
  const options = { asOf: "1000-01-02", allowNegative: true } as const; // what lies after asOf is read, and costs no periods

  it("accept the rows that mrrHistory accepts", () => {
    const period = fc.oneof(fc.constantFrom<unknown>("2024-03", "2024-13", "0999-01"), instants);
    fc.assert(
      fc.property(objects({ customerId, period, mrr: amounts }, ["", null]), (row) => {
        const { rejected } = mrrHistory([row as unknown as MrrRow], {
          ...options,
          onInvalid: "collect",
          period: "year",
        });
        expect(mrrRowSchema.safeParse(row).success).toBe(rejected.length === 0);
      }),
      { numRuns },
    );
  });

  it("accept the subscriptions that mrrFromSubscriptions accepts, but for an end before the start", () => {
    const fields = {
      customerId,
      start: fc.constantFrom("2024-01-01", "2024-02-01"),
      end: fc.constantFrom(null, "2024-03-01"),
      interval: fc.constantFrom("day", "week", "month", "quarter", "year"),
      intervalCount: fc.constantFrom(1, 1000),
      amount: fc.constantFrom(100, "19.99"),
      discount: fc.oneof(
        fc.constant(null),
        objects({ amountOff: fc.constantFrom(1, "2.5"), shareOff: fc.constantFrom(0, 0.5, 1), until: days }),
      ),
    };
    fc.assert(
      fc.property(objects(fields, ["", NaN]), (input) => {
        const { rejected } = mrrFromSubscriptions([input as unknown as Subscription], {
          ...options,
          onInvalid: "collect",
          period: "year",
        });
        const found = rejected.flatMap(({ issues }) => issues);
        const isGood = found.every(({ code, path }) => code === "inconsistent" && path[1] === "end");
        expect(subscriptionSchema.safeParse(input).success).toBe(isGood);
      }),
      { numRuns },
    );
  });
});
