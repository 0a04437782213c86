export { type CohortOptions, cohortRetention } from "./cohortRetention.ts";
export type {
  Cohort,
  CohortCell,
  CohortCriterion,
  CohortDiagnostics,
  CohortMeasure,
  CohortRevenueCell,
  CohortTable,
  OverallCurves,
} from "./cohortTable.ts";
export { deliveryPerformance } from "./deliveryPerformance.ts";
export type {
  Delivery,
  DeliveryClass,
  DeliveryDays,
  DeliveryOptions,
  DeliveryPerformance,
  DeliveryRepeat,
  DeliveryRepeatRate,
} from "./deliveryResult.ts";
export {
  type CustomerGroupActivity,
  type NewReturningOptions,
  type NewReturningPeriod,
  type NewReturningSplit,
  newReturningSplit,
} from "./newReturningSplit.ts";
export { type RepeatPurchaseOptions, repeatPurchaseRate, type RepeatPurchaseResult } from "./repeatPurchaseRate.ts";
export { type RetentionCounts, retentionRate } from "./retentionRate.ts";
