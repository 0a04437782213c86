export {
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
  predictionOptionsSchema,
  purchaseHistorySchema,
  simpleClvInputsSchema,
  spendHistorySchema,
  splitOptionsSchema,
} from "./clv.ts";
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
export { npsCountsSchema, npsScoreSchema } from "./nps.ts";
export {
  cohortOptionsSchema,
  newReturningOptionsSchema,
  repeatPurchaseOptionsSchema,
  retentionCountsSchema,
} from "./retention.ts";
export { rfmOptionsSchema, segmentMapSchema, topShareArgumentsSchema } from "./rfm.ts";
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
export type { Wire, WireSchema, WireShape } from "./wire.ts";
