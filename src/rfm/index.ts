export type { AxisBins } from "./axisBins.ts";
export type { Basket } from "./basketSizes.ts";
export { concentration } from "./concentration.ts";
export type { ConcentrationOptions } from "./concentrationOptions.ts";
export type {
  AbcClass,
  Concentration,
  ConcentrationReason,
  LorenzPoint,
  ParetoCheck,
  RankGroup,
  SizeGroup,
} from "./concentrationResult.ts";
export { engagementKpis, type EngagementKpis, type EngagementRatio, type EngagementRow } from "./engagementKpis.ts";
export { engagementScores } from "./engagementScores.ts";
export type { EngagementColumns, EngagementMeta, EngagementOptions, EngagementScore } from "./engagementTable.ts";
export { type BehaviorMeta, type BehaviorOptions, type BehaviorRow, purchaseBehavior } from "./purchaseBehavior.ts";
export { type CustomerValues, rankByValue, type RankedCustomer, type RankingMeta } from "./rankByValue.ts";
export { rfm } from "./rfm.ts";
export type { RfmOptions, RfmThresholds } from "./rfmOptions.ts";
export type { ByAxis, NestedCutPoints, RfmBinning, RfmMeta, RfmRow, RfmWarning } from "./rfmTable.ts";
export { type OverlappingCell, type SegmentCell, segmentCoverage, type SegmentCoverage } from "./segmentCoverage.ts";
export { type AnyRfmTable, type SegmentMigration, segmentMigration } from "./segmentMigration.ts";
export { pymcMarketingSegments, putlerStyleSegments, rPackageSegments } from "./segmentPresets.ts";
export { defaultSegments, type ScoreRange, type SegmentMap, type SegmentRule } from "./segments.ts";
export { segmentSummary, type SegmentSummary } from "./segmentSummary.ts";
export { topShare, type TopShareResult } from "./topShare.ts";
export { type JoinedEngagement, type RfmeMeta, withEngagement } from "./withEngagement.ts";
