export type { CohortCriterion, CohortEntry, CohortEvents, CohortMeasure, CohortOptions } from "./cohortOptions.ts";
export type { CohortDefinition } from "./cohortDefinition.ts";
export { cohortRetention } from "./cohortRetention.ts";
export { type CohortGroup, type CohortGroups, cohortRetentionByGroup } from "./cohortRetentionByGroup.ts";
export type {
  Cohort,
  CohortCell,
  CohortCount,
  CohortDiagnostics,
  CohortEntrantCell,
  CohortOrdersCell,
  CohortRevenueCell,
  CohortTable,
  CohortTables,
  OverallCurves,
  RateInterval,
} from "./cohortTable.ts";
export { customerLifecycle } from "./customerLifecycle.ts";
export type { CustomerLifecycle, LifecycleOptions, LifecyclePeriod, LifecycleStatus } from "./lifecycle.ts";
export {
  type LifecycleCustomer,
  lifecycleCustomers,
  type LifecycleListMeta,
  type LifecycleListOptions,
} from "./lifecycleCustomers.ts";
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
export {
  repeatPurchaseRateWithin,
  type RepeatWithinOptions,
  type RepeatWithinResult,
} from "./repeatPurchaseRateWithin.ts";
export { type RetentionCounts, retentionRate } from "./retentionRate.ts";
export {
  returningCustomerRate,
  type ReturningCustomerOptions,
  type ReturningCustomerResult,
  type ReturningMeasure,
} from "./returningCustomerRate.ts";
export { stickiness } from "./stickiness.ts";
export type {
  Stickiness,
  StickinessLevel,
  StickinessMethod,
  StickinessOptions,
  StickinessPeriod,
} from "./stickinessResult.ts";
export {
  type GapQuantile,
  type TimeBetweenOptions,
  timeBetweenPurchases,
  type TimeBetweenPurchases,
} from "./timeBetweenPurchases.ts";
