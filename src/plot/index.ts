export { plotAliveHistory } from "./plotAliveHistory.ts";
export { plotAcquisitionCost } from "./plotAcquisitionCost.ts";
export type { AnyCohortTable } from "./describeCohorts.ts";
export { plotCohortGroups } from "./plotCohortGroups.ts";
export { plotAbc } from "./plotAbc.ts";
export { plotBrandAmbassadors } from "./plotBrandAmbassadors.ts";
export { plotCesMean } from "./plotCesMean.ts";
export { plotCohortHeatmap } from "./plotCohortHeatmap.ts";
export { type ContractCurvePlotOptions, plotContractCurve } from "./plotContractCurve.ts";
export { plotCostRatio } from "./plotCostRatio.ts";
export { plotConditionalExpectations } from "./plotConditionalExpectations.ts";
export { plotCumulativeHazard } from "./plotCumulativeHazard.ts";
export { plotCustomerSummary } from "./plotCustomerSummary.ts";
export { plotFrequencyFit } from "./plotFrequencyFit.ts";
export type { LabeledResult } from "./labeled.ts";
export { plotChurnByTenure } from "./plotChurnByTenure.ts";
export { plotDeciles } from "./plotDeciles.ts";
export { plotDelivery } from "./plotDelivery.ts";
export { plotDeliveryRepeat } from "./plotDeliveryRepeat.ts";
export { plotEngagement } from "./plotEngagement.ts";
export { plotEngagementScores } from "./plotEngagementScores.ts";
export { type EarnedGrowthPlotOptions, plotEarnedGrowth } from "./plotEarnedGrowth.ts";
export { plotLapseStatus } from "./plotLapseStatus.ts";
export { plotLifetimeValues } from "./plotLifetimeValues.ts";
export { plotLifecycle } from "./plotLifecycle.ts";
export { plotLorenz } from "./plotLorenz.ts";
export { plotLogoChurn } from "./plotLogoChurn.ts";
export { plotMrrCohorts } from "./plotMrrCohorts.ts";
export { type MrrMovementsPlotOptions, plotMrrMovements } from "./plotMrrMovements.ts";
export { plotHazards } from "./plotHazards.ts";
export { type LogRankPlotOptions, plotLogRank } from "./plotLogRank.ts";
export { type NewReturningPlotOptions, plotNewReturning } from "./plotNewReturning.ts";
export { plotNps } from "./plotNps.ts";
export { plotPaybackCurve } from "./plotPaybackCurve.ts";
export { plotPointsBalance } from "./plotPointsBalance.ts";
export { plotPointsLiability } from "./plotPointsLiability.ts";
export { plotProfitToDate } from "./plotProfitToDate.ts";
export { plotProspectEquity, type ProspectEquityPlotOptions } from "./plotProspectEquity.ts";
export { plotRedemptionDevelopment } from "./plotRedemptionDevelopment.ts";
export { plotRedemptionTriangle } from "./plotRedemptionTriangle.ts";
export { plotRepeatPurchaseRate } from "./plotRepeatPurchaseRate.ts";
export { plotRepeatPurchaseRateWithin } from "./plotRepeatPurchaseRateWithin.ts";
export { plotReturningCustomerRate } from "./plotReturningCustomerRate.ts";
export { plotPurchaseBehavior } from "./plotPurchaseBehavior.ts";
export { plotNpsBySegment } from "./plotNpsBySegment.ts";
export { type BoundedScore, type LabeledScore, plotNpsIntervals } from "./plotNpsIntervals.ts";
export { plotNpsReferrals } from "./plotNpsReferrals.ts";
export { plotNpsTransitions } from "./plotNpsTransitions.ts";
export { plotNpsTrend } from "./plotNpsTrend.ts";
export { plotRetentionCurves } from "./plotRetentionCurves.ts";
export { plotRetentionRate, type RetentionRatePoint } from "./plotRetentionRate.ts";
export { plotRetentionUplift, type RetentionUpliftPlotOptions } from "./plotRetentionUplift.ts";
export { plotRevenueRetention } from "./plotRevenueRetention.ts";
export { plotRfmGrid } from "./plotRfmGrid.ts";
export { plotSegmentMigration } from "./plotSegmentMigration.ts";
export { type LabeledSatisfaction, plotSatisfaction } from "./plotSatisfaction.ts";
export { plotSegments, type SegmentPlotOptions } from "./plotSegments.ts";
export { plotSimpleClv, type SimpleClvPlotOptions, type SimpleClvPoint } from "./plotSimpleClv.ts";
export { plotStandardizedChurn, type StandardizedChurnPoint } from "./plotStandardizedChurn.ts";
export { plotStickiness } from "./plotStickiness.ts";
export { plotSurvivalCurves } from "./plotSurvivalCurves.ts";
export { plotTenures } from "./plotTenures.ts";
export { plotTimeBetweenPurchases } from "./plotTimeBetweenPurchases.ts";
export { plotTopShare } from "./plotTopShare.ts";
export { plotTracking, type TrackingPlotOptions } from "./plotTracking.ts";
export type {
  ChartData,
  ChartTitle,
  Datum,
  JsonObject,
  JsonValue,
  MoneyPlotOptions,
  PlotOptions,
  VegaLiteSpec,
} from "./spec.ts";
export type { TimePlotOptions } from "./stepCurves.ts";
