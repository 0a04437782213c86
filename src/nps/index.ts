export {
  type BrandAmbassador,
  type BrandAmbassadorMeta,
  type BrandAmbassadorOptions,
  brandAmbassadors,
} from "./brandAmbassadors.ts";
export { cesMean, type CesMean, type CesMeanOptions } from "./cesMean.ts";
export { cesShare, type CesShare, type CesShareOptions } from "./cesShare.ts";
export type { NpsComparison } from "./compare.ts";
export type { DuplicatePolicy, SelectedAnswers, SurveySelection } from "./countedAnswers.ts";
export { csat, type Csat, type CsatOptions } from "./csat.ts";
export { customerAttribute, type CustomerTable } from "./customerAttribute.ts";
export { earnedGrowth, type EarnedGrowth, type EarnedGrowthInputs } from "./earnedGrowth.ts";
export type { NpsEstimate, NpsReason } from "./estimate.ts";
export type { NpsBootstrapOptions, NpsIntervalOptions } from "./intervalOptions.ts";
export { nps, type NpsCounts, type NpsOptions, type NpsResult } from "./nps.ts";
export { npsBySegment, type NpsBySegment, type NpsBySegmentOptions, type NpsSegment } from "./npsBySegment.ts";
export { type NpsCategory, npsCategory } from "./npsCategory.ts";
export { npsDifference, type NpsDifference } from "./npsDifference.ts";
export { npsDifferenceSampleSize, type NpsDifferenceSampleSizeOptions } from "./npsDifferenceSampleSize.ts";
export { npsInterval, type NpsInterval, type NpsWarning } from "./npsInterval.ts";
export { npsPairedDifference, type NpsPairedDifference, type NpsPairedOptions } from "./npsPairedDifference.ts";
export { npsPower, type NpsPowerOptions, type NpsSurveySizes } from "./npsPower.ts";
export { npsReferrals, type NpsReferrals, type ReferralGroup } from "./npsReferrals.ts";
export { npsSampleSize, type NpsSampleSizeOptions } from "./npsSampleSize.ts";
export { npsTransitions, type NpsTransitions, type SurveyWindow, type TransitionWindow } from "./npsTransitions.ts";
export { npsTrend, type NpsTrend, type NpsTrendOptions, type NpsTrendPoint } from "./npsTrend.ts";
export type { NpsPair } from "./readPairs.ts";
export { type Referral, referralCounts } from "./referralCounts.ts";
export { type ResponseCounts, responseRate } from "./responseRate.ts";
export type { AnswerScale, NpsScale } from "./scale.ts";
export type { NpsWithBounds } from "./scoreGroup.ts";
export type { CollapsedStratum, NpsStratum } from "./strata.ts";
export { type NpsStratumShare, stratifiedNps, type StratifiedNps, type StratifiedNpsOptions } from "./stratifiedNps.ts";
export type {
  SurveyAnswer,
  SurveyDiagnostics,
  SurveyOptions,
  SurveyResponses,
  SurveyRow,
  SurveyValue,
} from "./survey.ts";
export { surveyResponses } from "./surveyResponses.ts";
export type { TopBoxCounts, TopBoxScale, TopBoxShare } from "./topBoxShare.ts";
export type { NpsTransitionCounts } from "./transitionCounts.ts";
export { type WeightedAnswer, type WeightedNps, weightedNps, type WeightedNpsOptions } from "./weightedNps.ts";
