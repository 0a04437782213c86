export {
  acquisitionCostOptionsSchema,
  acquisitionPeriodSchema,
  channelProfitRowSchema,
  cohortProfitRowSchema,
  customerEquityInputsSchema,
  equitySpendingSchema,
  ltvToCacInputsSchema,
  type PaybackArguments,
  paybackArgumentsSchema,
  type PaybackChoice,
  profitOptionsSchema,
  retentionUpliftInputsSchema,
} from "./acquisition.ts";
export {
  churnByTenureOptionsSchema,
  churnConversionSchema,
  type ChurnRateArguments,
  type ChurnRateDefinition,
  churnRateArgumentsSchema,
  lapseOptionsSchema,
  movementOptionsSchema,
  mrrHistoryOptionsSchema,
  mrrRowSchema,
  revenueRetentionOptionsSchema,
  subscriptionOptionsSchema,
  subscriptionSchema,
} from "./churn.ts";
export {
  betaGeometricModelSchema,
  discountOptionsSchema,
  gammaGammaModelSchema,
  historicClvOptionsSchema,
  marginMultipleInputsSchema,
  periodDiscountOptionsSchema,
  gompertzNbdModelSchema,
  paretoNbdModelSchema,
  predictionOptionsSchema,
  purchaseHistorySchema,
  retentionElasticityInputsSchema,
  simpleClvInputsSchema,
  spendHistorySchema,
  splitOptionsSchema,
} from "./clv.ts";
export {
  betaDiscreteWeibullParametersSchema,
  contractCurveOptionsSchema,
  residualLifetimeOptionsSchema,
  shiftedBetaGeometricParametersSchema,
  survivorsSchema,
} from "./contracts.ts";
export {
  countSchema,
  instantSchema,
  moneySchema,
  periodUnitSchema,
  shareSchema,
  timeZoneSchema,
  weekdaySchema,
} from "./core.ts";
export { type JsonSchema, jsonSchemaOf } from "./jsonSchemaOf.ts";
export { programSpecSchema } from "./loyalty.ts";
export {
  programRoiInputsSchema,
  redemptionCohortSchema,
  redemptionEstimateSchema,
  saleWithPointsSchema,
  soldPointsCohortSchema,
  ultimateRedemptionOptionsSchema,
} from "./loyaltyBooks.ts";
export { loyaltyCommandSchema } from "./loyaltyCommands.ts";
export {
  npsCountsSchema,
  npsDifferenceSampleSizeOptionsSchema,
  npsIntervalOptionsSchema,
  npsOptionsSchema,
  npsPairSchema,
  npsPairedOptionsSchema,
  npsPowerOptionsSchema,
  npsSampleSizeOptionsSchema,
  npsScaleSchema,
  npsScoreSchema,
  npsStratumSchema,
  stratifiedNpsOptionsSchema,
  weightedAnswerSchema,
} from "./nps.ts";
export {
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
} from "./retention.ts";
export {
  behaviorOptionsSchema,
  concentrationOptionsSchema,
  engagementOptionsSchema,
  engagementRowSchema,
  rfmOptionsSchema,
  segmentMapSchema,
  topShareArgumentsSchema,
} from "./rfm.ts";
export {
  answerScaleSchema,
  brandAmbassadorOptionsSchema,
  earnedGrowthInputsSchema,
  npsBySegmentOptionsSchema,
  npsTrendOptionsSchema,
  referralSchema,
  responseCountsSchema,
  surveyOptionsSchema,
  surveyRowSchema,
  surveyWindowSchema,
  topBoxCountsSchema,
  topBoxScaleSchema,
  type WireAttribute,
} from "./surveys.ts";
export {
  hazardRateOptionsSchema,
  kaplanMeierOptionsSchema,
  logRankObservationSchema,
  logRankOptionsSchema,
  nelsonAalenOptionsSchema,
  survivalObservationSchema,
  tenureOptionsSchema,
} from "./survival.ts";
export {
  customerSummaryOptionsSchema,
  transactionColumnsOptionsSchema,
  transactionLogOptionsSchema,
  transactionRowSchema,
} from "./transactions.ts";
export type { Wire, WireSchema, WireShape, WireType } from "./wire.ts";
