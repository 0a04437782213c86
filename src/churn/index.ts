export { type AccountRevenue, averageRevenuePerAccount } from "./averageRevenuePerAccount.ts";
export { averageSellingPrice, type NewRevenue } from "./averageSellingPrice.ts";
export {
  churnByTenure,
  type ChurnByTenure,
  type ChurnByTenureOptions,
  type ChurnByTenurePeriod,
  type TenureRange,
} from "./churnByTenure.ts";
export type {
  AverageDailyChurn,
  ChurnDay,
  ChurnDefinition,
  ChurnInputs,
  DailyChurn,
  ExposureChurn,
  MidpointChurn,
  OpeningChurn,
  OpeningCohortChurn,
  OpeningPlusNewChurn,
} from "./churnInputs.ts";
export { churnRate } from "./churnRate.ts";
export { type ChurnConversion, convertChurnRate } from "./convertChurnRate.ts";
export { expectedLifetime } from "./expectedLifetime.ts";
export { type FlowRetention, flowRevenueRetention, type RevenueFlows } from "./flowRevenueRetention.ts";
export { grossRevenueRetention } from "./grossRevenueRetention.ts";
export type { MrrDiagnostics, MrrHistory } from "./history.ts";
export type { MrrHistoryOptions } from "./historyOptions.ts";
export type {
  BaseQuantileLapseOptions,
  FixedLapseOptions,
  LapseMeta,
  LapseOptions,
  LapsePolicy,
  LapseRow,
  LapseStatus,
  OwnRhythmLapseOptions,
} from "./lapseOptions.ts";
export { lapseStatus } from "./lapseStatus.ts";
export { logoChurn, type LogoChurn, type LogoChurnPeriod } from "./logoChurn.ts";
export type { MovementGrain, MovementOptions, MrrMovements, MrrPeriod, MrrSides } from "./movements.ts";
export { mrrCohorts } from "./mrrCohorts.ts";
export type { MrrCohort, MrrCohortCell, MrrCohortCurves, MrrCohortTable } from "./mrrCohortTable.ts";
export { mrrFromSubscriptions } from "./mrrFromSubscriptions.ts";
export { mrrHistory, type MrrRow } from "./mrrHistory.ts";
export { mrrMovements } from "./mrrMovements.ts";
export { netRevenueRetention } from "./netRevenueRetention.ts";
export { type BillingInterval, type BillingTerms, normalizedMrr } from "./normalizedMrr.ts";
export { quickRatio, type RevenueGrowth } from "./quickRatio.ts";
export type {
  RetentionMethod,
  RevenueRetention,
  RevenueRetentionOptions,
  RevenueRetentionPeriod,
  RevenueRetentionReason,
} from "./revenueRetention.ts";
export { simpleLtv, type SimpleLtvInputs } from "./simpleLtv.ts";
export { type StandardizedChurn, standardizedChurn, type TenureBand } from "./standardizedChurn.ts";
export type { DiscountPolicy, Subscription, SubscriptionDiscount, SubscriptionOptions } from "./subscription.ts";
