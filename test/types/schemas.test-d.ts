import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { SpendHistory } from "../../src/clv/expectedSpend.ts";
import type { GammaGammaModel } from "../../src/clv/gammaGamma.ts";
import type { PredictionOptions } from "../../src/clv/predictCustomers.ts";
import type { PurchaseHistory } from "../../src/clv/purchaseFamily.ts";
import type { ContinuousDiscountOptions, PeriodDiscountOptions } from "../../src/clv/purchaseFunctions.ts";
import type { PurchaseModel } from "../../src/clv/purchaseModel.ts";
import type { ContractCurveOptions, ResidualLifetimeOptions } from "../../src/clv/contractFunctions.ts";
import type { BetaDiscreteWeibullParameters, ShiftedBetaGeometricParameters } from "../../src/clv/contractModel.ts";
import type { HistoricClvOptions } from "../../src/clv/historicClv.ts";
import type { MarginMultipleInputs } from "../../src/clv/marginMultiple.ts";
import type { RetentionElasticityInputs } from "../../src/clv/retentionElasticity.ts";
import type { AcquisitionCostOptions, AcquisitionPeriod } from "../../src/acquisition/acquisitionCost.ts";
import type { ChannelProfitRow } from "../../src/acquisition/channelProfit.ts";
import type { CohortProfitRow } from "../../src/acquisition/cohortProfit.ts";
import type { CustomerEquityInputs } from "../../src/acquisition/customerEquityModel.ts";
import type { LtvToCacInputs } from "../../src/acquisition/ltvToCac.ts";
import type { ProfitOptions } from "../../src/acquisition/profitToDate.ts";
import type { EquitySpending } from "../../src/acquisition/prospectEquity.ts";
import type { RetentionUpliftInputs } from "../../src/acquisition/retentionUpliftInputs.ts";
import type { SimpleClvInputs } from "../../src/clv/simpleClv.ts";
import type { Survivors } from "../../src/clv/survivors.ts";
import type { SplitOptions } from "../../src/clv/splitCalibration.ts";
import type { Weekday } from "../../src/core/calendar.ts";
import type { PeriodUnit } from "../../src/core/periodUnit.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import type { NpsCounts } from "../../src/nps/nps.ts";
import type { LifecycleOptions } from "../../src/retention/lifecycle.ts";
import type { LifecycleListOptions } from "../../src/retention/lifecycleCustomers.ts";
import type { CohortOptions } from "../../src/retention/cohortOptions.ts";
import type { Delivery, DeliveryOptions } from "../../src/retention/deliveryResult.ts";
import type { EarnedGrowthInputs } from "../../src/nps/earnedGrowth.ts";
import type { NpsIntervalOptions } from "../../src/nps/intervalOptions.ts";
import type { NpsTrendOptions } from "../../src/nps/npsTrend.ts";
import type { NpsScale } from "../../src/nps/scale.ts";
import type { NpsStratum } from "../../src/nps/strata.ts";
import type { surveyResponses } from "../../src/nps/surveyResponses.ts";
import type { NewReturningOptions } from "../../src/retention/newReturningSplit.ts";
import type { RepeatPurchaseOptions } from "../../src/retention/repeatPurchaseRate.ts";
import type { RepeatWithinOptions } from "../../src/retention/repeatPurchaseRateWithin.ts";
import type { RetentionCounts, retentionRate } from "../../src/retention/retentionRate.ts";
import type { ReturningCustomerOptions } from "../../src/retention/returningCustomerRate.ts";
import type { StickinessOptions } from "../../src/retention/stickinessResult.ts";
import type { TimeBetweenOptions } from "../../src/retention/timeBetweenPurchases.ts";
import type { ConcentrationOptions } from "../../src/rfm/concentrationOptions.ts";
import type { EngagementRow } from "../../src/rfm/engagementKpis.ts";
import type { EngagementOptions } from "../../src/rfm/engagementTable.ts";
import type { BehaviorOptions } from "../../src/rfm/purchaseBehavior.ts";
import type { RfmOptions } from "../../src/rfm/rfmOptions.ts";
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
  expectTypeOf<Out<"repeatWithinOptionsSchema">>().toEqualTypeOf<Wire<RepeatWithinOptions>>();
  expectTypeOf<Out<"returningCustomerOptionsSchema">>().toEqualTypeOf<Wire<ReturningCustomerOptions>>();
  expectTypeOf<Out<"lifecycleOptionsSchema">>().toEqualTypeOf<Wire<LifecycleOptions>>();
  expectTypeOf<Out<"lifecycleListOptionsSchema">>().toEqualTypeOf<Wire<LifecycleListOptions>>();
  expectTypeOf<Out<"stickinessOptionsSchema">>().toEqualTypeOf<Wire<StickinessOptions>>();
  expectTypeOf<Out<"timeBetweenOptionsSchema">>().toEqualTypeOf<Wire<TimeBetweenOptions>>();
  expectTypeOf<Out<"npsCountsSchema">>().toEqualTypeOf<Wire<NpsCounts>>();
  expectTypeOf<Out<"npsScaleSchema">>().toEqualTypeOf<Wire<NpsScale>>();
  expectTypeOf<Out<"npsIntervalOptionsSchema">>().toEqualTypeOf<Wire<NpsIntervalOptions>>();
  expectTypeOf<Out<"npsStratumSchema">>().toEqualTypeOf<Wire<NpsStratum>>();
  expectTypeOf<Out<"npsTrendOptionsSchema">>().toEqualTypeOf<Wire<NpsTrendOptions>>();
  expectTypeOf<Out<"earnedGrowthInputsSchema">>().toEqualTypeOf<Wire<EarnedGrowthInputs>>();
  expectTypeOf<Out<"rfmOptionsSchema">>().toEqualTypeOf<Wire<RfmOptions>>();
  expectTypeOf<Out<"segmentMapSchema">>().toEqualTypeOf<Wire<SegmentMap>>();
  expectTypeOf<Out<"concentrationOptionsSchema">>().toEqualTypeOf<Wire<ConcentrationOptions>>();
  expectTypeOf<Out<"engagementRowSchema">>().toEqualTypeOf<Wire<EngagementRow>>();
  expectTypeOf<Out<"engagementOptionsSchema">>().toEqualTypeOf<Wire<EngagementOptions>>();
  expectTypeOf<Out<"behaviorOptionsSchema">>().toEqualTypeOf<Wire<BehaviorOptions>>();
  expectTypeOf<Out<"deliverySchema">>().toEqualTypeOf<Wire<Delivery>>();
  expectTypeOf<Out<"deliveryOptionsSchema">>().toEqualTypeOf<Wire<DeliveryOptions>>();
  expectTypeOf<Out<"topShareArgumentsSchema">>().toEqualTypeOf<Wire<Parameters<typeof topShare>>>();
  expectTypeOf<Out<"simpleClvInputsSchema">>().toEqualTypeOf<Wire<SimpleClvInputs>>();
  expectTypeOf<Out<"purchaseHistorySchema">>().toEqualTypeOf<Wire<PurchaseHistory>>();
  expectTypeOf<Out<"spendHistorySchema">>().toEqualTypeOf<Wire<SpendHistory>>();
  expectTypeOf<Out<"betaGeometricModelSchema">>().toEqualTypeOf<Wire<PurchaseModel<"bgNbd" | "mbgNbd">>>();
  expectTypeOf<Out<"paretoNbdModelSchema">>().toEqualTypeOf<Wire<PurchaseModel<"paretoNbd">>>();
  expectTypeOf<Out<"gompertzNbdModelSchema">>().toEqualTypeOf<Wire<PurchaseModel<"gompertzNbd">>>();
  expectTypeOf<Out<"gammaGammaModelSchema">>().toEqualTypeOf<Wire<GammaGammaModel>>();
  expectTypeOf<Out<"discountOptionsSchema">>().toEqualTypeOf<Wire<ContinuousDiscountOptions>>();
  expectTypeOf<Out<"periodDiscountOptionsSchema">>().toEqualTypeOf<Wire<PeriodDiscountOptions>>();
  expectTypeOf<Out<"splitOptionsSchema">>().toEqualTypeOf<Wire<SplitOptions>>();
  expectTypeOf<Out<"predictionOptionsSchema">>().toEqualTypeOf<Wire<PredictionOptions>>();
  expectTypeOf<Out<"marginMultipleInputsSchema">>().toEqualTypeOf<Wire<MarginMultipleInputs>>();
  expectTypeOf<Out<"retentionElasticityInputsSchema">>().toEqualTypeOf<Wire<RetentionElasticityInputs>>();
  expectTypeOf<Out<"historicClvOptionsSchema">>().toEqualTypeOf<Wire<HistoricClvOptions>>();
  expectTypeOf<Out<"shiftedBetaGeometricParametersSchema">>().toEqualTypeOf<Wire<ShiftedBetaGeometricParameters>>();
  expectTypeOf<Out<"betaDiscreteWeibullParametersSchema">>().toEqualTypeOf<Wire<BetaDiscreteWeibullParameters>>();
  expectTypeOf<Out<"survivorsSchema">>().toEqualTypeOf<Wire<Survivors | readonly Survivors[]>>();
  expectTypeOf<Out<"residualLifetimeOptionsSchema">>().toEqualTypeOf<Wire<ResidualLifetimeOptions>>();
  expectTypeOf<Out<"contractCurveOptionsSchema">>().toEqualTypeOf<Wire<ContractCurveOptions>>();
  expectTypeOf<Out<"acquisitionPeriodSchema">>().toEqualTypeOf<Wire<AcquisitionPeriod>>();
  expectTypeOf<Out<"acquisitionCostOptionsSchema">>().toEqualTypeOf<Wire<AcquisitionCostOptions>>();
  expectTypeOf<Out<"ltvToCacInputsSchema">>().toEqualTypeOf<Wire<LtvToCacInputs>>();
  expectTypeOf<Out<"retentionUpliftInputsSchema">>().toEqualTypeOf<Wire<RetentionUpliftInputs>>();
  expectTypeOf<Out<"customerEquityInputsSchema">>().toEqualTypeOf<Wire<CustomerEquityInputs>>();
  expectTypeOf<Out<"equitySpendingSchema">>().toEqualTypeOf<Wire<EquitySpending>>();
  expectTypeOf<Out<"channelProfitRowSchema">>().toEqualTypeOf<Wire<ChannelProfitRow>>();
  expectTypeOf<Out<"cohortProfitRowSchema">>().toEqualTypeOf<Wire<CohortProfitRow>>();
  expectTypeOf<Out<"profitOptionsSchema">>().toEqualTypeOf<Wire<ProfitOptions>>();
  expectTypeOf<Out<"survivalObservationSchema">>().toEqualTypeOf<Wire<SurvivalObservation>>();
  expectTypeOf<Out<"logRankObservationSchema">>().toEqualTypeOf<Wire<LogRankObservation>>();
  expectTypeOf<Out<"kaplanMeierOptionsSchema">>().toEqualTypeOf<Wire<KaplanMeierOptions>>();
  expectTypeOf<Out<"nelsonAalenOptionsSchema">>().toEqualTypeOf<Wire<NelsonAalenOptions>>();
  expectTypeOf<Out<"hazardRateOptionsSchema">>().toEqualTypeOf<Wire<HazardRateOptions>>();
  expectTypeOf<Out<"logRankOptionsSchema">>().toEqualTypeOf<Wire<LogRankOptions>>();
  expectTypeOf<Out<"tenureOptionsSchema">>().toEqualTypeOf<Wire<TenureOptions>>();
  expectTypeOf<Out<"loyaltyCommandSchema">>().toEqualTypeOf<Wire<Command>>();
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
  expectTypeOf<Out<"surveyRowSchema">[]>().toExtend<Parameters<typeof surveyResponses>[0]>();
});

test("a schema of fields can be taken apart and extended", () => {
  expectTypeOf<z.output<Schemas["transactionRowSchema"]["shape"]["at"]>>().toEqualTypeOf<string | number>();
});
