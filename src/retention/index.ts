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
export {
  type CustomerGroupActivity,
  type NewReturningOptions,
  type NewReturningPeriod,
  type NewReturningSplit,
  newReturningSplit,
} from "./newReturningSplit.ts";
export { type RepeatPurchaseOptions, repeatPurchaseRate, type RepeatPurchaseResult } from "./repeatPurchaseRate.ts";
export { type RetentionCounts, retentionRate } from "./retentionRate.ts";
