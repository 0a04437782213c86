import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { SpendHistory } from "../../src/clv/expectedSpend.ts";
import type { GammaGammaModel } from "../../src/clv/gammaGamma.ts";
import type { PredictionOptions } from "../../src/clv/predictCustomers.ts";
import type { PurchaseHistory } from "../../src/clv/purchaseFamily.ts";
import type { DiscountOptions } from "../../src/clv/purchaseFunctions.ts";
import type { PurchaseModel } from "../../src/clv/purchaseModel.ts";
import type { SimpleClvInputs } from "../../src/clv/simpleClv.ts";
import type { SplitOptions } from "../../src/clv/splitCalibration.ts";
import type { Weekday } from "../../src/core/calendar.ts";
import type { PeriodUnit } from "../../src/core/periodUnit.ts";
import type { NpsCounts } from "../../src/nps/nps.ts";
import type { CohortOptions } from "../../src/retention/cohortRetention.ts";
import type { NewReturningOptions } from "../../src/retention/newReturningSplit.ts";
import type { RepeatPurchaseOptions } from "../../src/retention/repeatPurchaseRate.ts";
import type { RetentionCounts, retentionRate } from "../../src/retention/retentionRate.ts";
import type { RfmOptions } from "../../src/rfm/rfm.ts";
import type { SegmentMap } from "../../src/rfm/segments.ts";
import type { topShare } from "../../src/rfm/topShare.ts";
import type * as schemas from "../../src/schemas/index.ts";
import type { Wire } from "../../src/schemas/index.ts";
import type { HazardRateOptions } from "../../src/survival/hazardRates.ts";
import type { KaplanMeierOptions } from "../../src/survival/kaplanMeier.ts";
import type { LogRankOptions } from "../../src/survival/logRank.ts";
import type { NelsonAalenOptions } from "../../src/survival/nelsonAalen.ts";
import type { LogRankObservation, SurvivalObservation } from "../../src/survival/observation.ts";
import type { TenureOptions } from "../../src/survival/tenures.ts";
import type { CustomerSummaryOptions } from "../../src/transactions/customerSummary.ts";
import type { TransactionLogOptions, TransactionRow } from "../../src/transactions/log.ts";
import type { transactionLog } from "../../src/transactions/transactionLog.ts";
import type { TransactionColumnsOptions } from "../../src/transactions/columns.ts";

type Schemas = typeof schemas;
type In<Name extends keyof Schemas> = Schemas[Name] extends z.ZodType ? z.input<Schemas[Name]> : never;
type Out<Name extends keyof Schemas> = Schemas[Name] extends z.ZodType ? z.output<Schemas[Name]> : never;

test("a wire type has text for dates, decimals and bigints, plain arrays, and nothing readonly", () => {
  expectTypeOf<Wire<{ readonly at: Date | number; readonly paid?: Decimal | bigint | null }>>().toEqualTypeOf<{
    at: string | number;
    paid?: string | null;
  }>();
  expectTypeOf<Wire<readonly [lowest: number, highest: number]>>().toEqualTypeOf<[lowest: number, highest: number]>();
  expectTypeOf<Wire<{ readonly values: ArrayLike<number>; readonly days: Iterable<Date> }>>().toEqualTypeOf<{
    values: number[];
    days: string[];
  }>();
});

test("a schema gives the wire form of the input that its room names", () => {
  expectTypeOf<Out<"transactionRowSchema">>().toEqualTypeOf<Wire<TransactionRow>>();
  expectTypeOf<Out<"transactionLogOptionsSchema">>().toEqualTypeOf<Wire<TransactionLogOptions>>();
  expectTypeOf<Out<"transactionColumnsOptionsSchema">>().toEqualTypeOf<Wire<TransactionColumnsOptions>>();
  expectTypeOf<Out<"customerSummaryOptionsSchema">>().toEqualTypeOf<Wire<CustomerSummaryOptions>>();
  expectTypeOf<Out<"retentionCountsSchema">>().toEqualTypeOf<Wire<RetentionCounts>>();
  expectTypeOf<Out<"cohortOptionsSchema">>().toEqualTypeOf<Wire<CohortOptions>>();
  expectTypeOf<Out<"newReturningOptionsSchema">>().toEqualTypeOf<Wire<NewReturningOptions>>();
  expectTypeOf<Out<"repeatPurchaseOptionsSchema">>().toEqualTypeOf<Wire<RepeatPurchaseOptions>>();
  expectTypeOf<Out<"npsCountsSchema">>().toEqualTypeOf<Wire<NpsCounts>>();
  expectTypeOf<Out<"rfmOptionsSchema">>().toEqualTypeOf<Wire<RfmOptions>>();
  expectTypeOf<Out<"segmentMapSchema">>().toEqualTypeOf<Wire<SegmentMap>>();
  expectTypeOf<Out<"topShareArgumentsSchema">>().toEqualTypeOf<Wire<Parameters<typeof topShare>>>();
  expectTypeOf<Out<"simpleClvInputsSchema">>().toEqualTypeOf<Wire<SimpleClvInputs>>();
  expectTypeOf<Out<"purchaseHistorySchema">>().toEqualTypeOf<Wire<PurchaseHistory>>();
  expectTypeOf<Out<"spendHistorySchema">>().toEqualTypeOf<Wire<SpendHistory>>();
  expectTypeOf<Out<"betaGeometricModelSchema">>().toEqualTypeOf<Wire<PurchaseModel<"bgNbd" | "mbgNbd">>>();
  expectTypeOf<Out<"gammaGammaModelSchema">>().toEqualTypeOf<Wire<GammaGammaModel>>();
  expectTypeOf<Out<"discountOptionsSchema">>().toEqualTypeOf<Wire<DiscountOptions>>();
  expectTypeOf<Out<"splitOptionsSchema">>().toEqualTypeOf<Wire<SplitOptions>>();
  expectTypeOf<Out<"predictionOptionsSchema">>().toEqualTypeOf<Wire<PredictionOptions>>();
  expectTypeOf<Out<"survivalObservationSchema">>().toEqualTypeOf<Wire<SurvivalObservation>>();
  expectTypeOf<Out<"logRankObservationSchema">>().toEqualTypeOf<Wire<LogRankObservation>>();
  expectTypeOf<Out<"kaplanMeierOptionsSchema">>().toEqualTypeOf<Wire<KaplanMeierOptions>>();
  expectTypeOf<Out<"nelsonAalenOptionsSchema">>().toEqualTypeOf<Wire<NelsonAalenOptions>>();
  expectTypeOf<Out<"hazardRateOptionsSchema">>().toEqualTypeOf<Wire<HazardRateOptions>>();
  expectTypeOf<Out<"logRankOptionsSchema">>().toEqualTypeOf<Wire<LogRankOptions>>();
  expectTypeOf<Out<"tenureOptionsSchema">>().toEqualTypeOf<Wire<TenureOptions>>();
  expectTypeOf<Out<"periodUnitSchema">>().toEqualTypeOf<PeriodUnit>();
  expectTypeOf<Out<"weekdaySchema">>().toEqualTypeOf<Weekday>();
});

test("a schema spelt out is what it says: fields that may be absent are never undefined", () => {
  expectTypeOf<Out<"transactionRowSchema">>().toEqualTypeOf<{
    customerId: string | number;
    at: string | number;
    amount?: string | number;
    id?: string;
    refundOf?: string;
  }>();
  interface Undefined {
    customerId: number;
    at: number;
    amount: undefined;
  }
  expectTypeOf<Undefined>().not.toExtend<Out<"transactionRowSchema">>();
});

test("nothing is converted: what goes in comes out", () => {
  expectTypeOf<In<"transactionRowSchema">>().toEqualTypeOf<Out<"transactionRowSchema">>();
  expectTypeOf<In<"rfmOptionsSchema">>().toEqualTypeOf<Out<"rfmOptionsSchema">>();
  expectTypeOf<In<"simpleClvInputsSchema">>().toEqualTypeOf<Out<"simpleClvInputsSchema">>();
});

test("what a schema gives is what its function takes", () => {
  expectTypeOf<Out<"transactionRowSchema">[]>().toExtend<Parameters<typeof transactionLog>[0]>();
  expectTypeOf<Out<"retentionCountsSchema">>().toExtend<Parameters<typeof retentionRate>[0]>();
  expectTypeOf<Out<"topShareArgumentsSchema">>().toExtend<Parameters<typeof topShare>>();
});

test("a schema of fields can be taken apart and extended", () => {
  expectTypeOf<z.output<Schemas["transactionRowSchema"]["shape"]["at"]>>().toEqualTypeOf<string | number>();
});
