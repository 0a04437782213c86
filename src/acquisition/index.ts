export { type AcquisitionRetentionAllocation, allocateAcquisitionRetention } from "./allocateAcquisitionRetention.ts";
export {
  type AcquisitionRetentionCostRatio,
  acquisitionRetentionCostRatio,
  type CostRatio,
  type CostRatioInputs,
} from "./acquisitionRetentionCostRatio.ts";
export type {
  AcquisitionCostBasis,
  AcquisitionCostOptions,
  AcquisitionCostPeriod,
  AcquisitionPeriod,
  AverageCostReason,
  CustomerAcquisitionCost,
  MarginalCostReason,
} from "./acquisitionCost.ts";
export { type ChannelProfit, channelProfit, type ChannelProfitEntry, type ChannelProfitRow } from "./channelProfit.ts";
export { type CohortProfit, cohortProfit, type CohortProfitEntry, type CohortProfitRow } from "./cohortProfit.ts";
export { customerAcquisitionCost } from "./customerAcquisitionCost.ts";
export type { CustomerEquityInputs } from "./customerEquityModel.ts";
export { ltvToCac, type LtvToCacInputs } from "./ltvToCac.ts";
export { paybackCurve, type PaybackCurve, type PaybackCurveOptions, type PaybackPoint } from "./paybackCurve.ts";
export type {
  ChurnAdjustedPayback,
  GrossMarginPayback,
  PaybackInputs,
  PaybackMethod,
  SimplePayback,
} from "./paybackInputs.ts";
export { paybackPeriods } from "./paybackPeriods.ts";
export type { BreakEvenReason, ProfitOptions, ProfitPeriod, ProfitToDate } from "./profitToDate.ts";
export { type EquitySpending, type ProspectEquity, prospectEquity } from "./prospectEquity.ts";
export type { ProfitRow } from "./readProfitRows.ts";
export { type CustomerAtRetention, type RetentionUplift, retentionUplift } from "./retentionUplift.ts";
export type { RetentionUpliftInputs } from "./retentionUpliftInputs.ts";
export type { SpendingResponse } from "./spendingResponse.ts";
