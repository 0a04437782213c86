import type { Decimal } from "decimal.js";
import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { ChurnByTenureOptions } from "../../src/churn/churnByTenure.ts";
import type { ChurnInputs } from "../../src/churn/churnInputs.ts";
import { churnRate } from "../../src/churn/churnRate.ts";
import { type ChurnConversion, convertChurnRate } from "../../src/churn/convertChurnRate.ts";
import type { MrrHistory } from "../../src/churn/history.ts";
import type { MrrHistoryOptions } from "../../src/churn/historyOptions.ts";
import type { LapseOptions, LapseRow } from "../../src/churn/lapseOptions.ts";
import type { lapseStatus } from "../../src/churn/lapseStatus.ts";
import { logoChurn } from "../../src/churn/logoChurn.ts";
import type { MovementOptions, MrrPeriod } from "../../src/churn/movements.ts";
import type { mrrHistory, MrrRow } from "../../src/churn/mrrHistory.ts";
import { quickRatio } from "../../src/churn/quickRatio.ts";
import type { RevenueRetentionOptions } from "../../src/churn/revenueRetention.ts";
import type { Subscription, SubscriptionOptions } from "../../src/churn/subscription.ts";
import type * as schemas from "../../src/schemas/index.ts";
import type { Wire } from "../../src/schemas/index.ts";

type Schemas = typeof schemas;
type Out<Name extends keyof Schemas> = Schemas[Name] extends z.ZodType ? z.output<Schemas[Name]> : never;

describe("churnRate", () => {
  it("takes for each definition its own input, and may have no value", () => {
    expectTypeOf(churnRate({ startCount: 1, lostCount: 0 }, { definition: "openingCohort" })).toEqualTypeOf<
      number | null
    >();
    // @ts-expect-error the midpoint needs the end
    churnRate({ startCount: 1, churnedCount: 0 }, { definition: "midpoint" });
    // @ts-expect-error there is no such definition
    churnRate({ startCount: 1, churnedCount: 0 }, { definition: "rolling" });
    // @ts-expect-error the definition must be named
    churnRate({ startCount: 1, churnedCount: 0 });
  });
});

describe("convertChurnRate", () => {
  it("always has a rate, and may have no hazard", () => {
    expectTypeOf(convertChurnRate(0.1, { fromPeriods: 1, toPeriods: 12 })).toEqualTypeOf<number>();
    const hazard = { fromPeriods: 1, toPeriods: 12, method: "hazard" } as const;
    expectTypeOf(convertChurnRate(0.1, hazard)).toEqualTypeOf<number | null>();
  });
});

describe("the history", () => {
  it("is what both the rows and the metrics speak of", () => {
    expectTypeOf<ReturnType<typeof mrrHistory>>().toEqualTypeOf<MrrHistory>();
    expectTypeOf<MrrPeriod["churn"]>().toEqualTypeOf<Decimal>();
    expectTypeOf(quickRatio).toBeCallableWith({} as MrrPeriod);
  });

  it("gives logo churn with the input of its definition", () => {
    const { periods } = logoChurn({} as MrrHistory, { definition: "exposure" });
    expectTypeOf(periods[0]!.input).toEqualTypeOf<ChurnInputs["exposure"]>();
  });
});

describe("lapseStatus", () => {
  it("may not know a status", () => {
    expectTypeOf<ReturnType<ReturnType<typeof lapseStatus>["row"]>>().toEqualTypeOf<LapseRow>();
    expectTypeOf<null>().toExtend<LapseRow["status"]>();
  });
});

describe("the schemas of churn", () => {
  it("give what the types say", () => {
    expectTypeOf<Out<"mrrRowSchema">>().toEqualTypeOf<Wire<MrrRow>>();
    expectTypeOf<Out<"subscriptionSchema">>().toEqualTypeOf<Wire<Subscription>>();
    expectTypeOf<Out<"mrrHistoryOptionsSchema">>().toEqualTypeOf<Wire<MrrHistoryOptions>>();
    expectTypeOf<Out<"subscriptionOptionsSchema">>().toEqualTypeOf<Wire<SubscriptionOptions>>();
    expectTypeOf<Out<"movementOptionsSchema">>().toEqualTypeOf<Wire<MovementOptions>>();
    expectTypeOf<Out<"revenueRetentionOptionsSchema">>().toEqualTypeOf<Wire<RevenueRetentionOptions>>();
    expectTypeOf<Out<"churnConversionSchema">>().toEqualTypeOf<Wire<ChurnConversion>>();
    expectTypeOf<Out<"churnByTenureOptionsSchema">>().toEqualTypeOf<Wire<ChurnByTenureOptions>>();
    expectTypeOf<Out<"lapseOptionsSchema">>().toEqualTypeOf<Wire<LapseOptions>>();
    expectTypeOf<[Wire<ChurnInputs["dailySum"]>, { definition: "dailySum" }]>().toExtend<
      Out<"churnRateArgumentsSchema">
    >();
  });
});
