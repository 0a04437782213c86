export type { RulePoints } from "./accrual/award.ts";
export type { CapCut } from "./accrual/capAwards.ts";
export { type MemberContext, pointsFor, type PurchasePoints } from "./accrual/pointsFor.ts";
export type { Purchase, PurchaseLine } from "./accrual/purchase.ts";
export type { TraceStep } from "./accrual/trace.ts";
export type { Account } from "./account/account.ts";
export { type Balance, balanceOf } from "./account/balanceOf.ts";
export type { Lot, LotCause, LotPoints } from "./account/lot.ts";
export { newAccount } from "./account/newAccount.ts";
export { allocatePrice, type PriceAllocation, type SaleWithPoints } from "./books/allocatePrice.ts";
export type { BooksPeriodOptions } from "./books/bookedPeriods.ts";
export type { PointsBooks, PointsCohort, PointsPeriod, SoldPointsCohort } from "./books/books.ts";
export { type Breakage, breakage, type BreakageInputs } from "./books/breakage.ts";
export type { EarningOrder, MovementKind } from "./books/eventPoints.ts";
export { type ExpiringSoon, expiringSoon, type ExpiryBucket } from "./books/expiringSoon.ts";
export type { CohortUltimate, UltimateMethod } from "./books/cohortUltimate.ts";
export type {
  CohortLiability,
  CohortProvision,
  ContractLiability,
  ContractLiabilityPeriod,
  LiabilityBasis,
  LiabilityInputs,
  LiabilityOptions,
  PointsLiabilities,
  PointsProvision,
  ProvisionPeriod,
} from "./books/liability.ts";
export type { MetricRate } from "./books/metricRate.ts";
export { type MemberHistory, type PointHistory, pointHistory } from "./books/pointHistory.ts";
export type { BookedEvent, PointMovement } from "./books/pointMovements.ts";
export type { PointTotals } from "./books/pointTotals.ts";
export { pointsBooks, type PointsBooksOfEvents, type PointsBooksOptions } from "./books/pointsBooks.ts";
export { programMetrics } from "./books/programMetrics.ts";
export type { MoneyRate, ProgramMetricsOptions } from "./books/programMetricsOptions.ts";
export type { ProgramMetrics, ProgramRates } from "./books/programMetricsResult.ts";
export {
  programRoi,
  type ProgramRoi,
  type ProgramRoiInputs,
  type RoiDesign,
  type RoiGroup,
} from "./books/programRoi.ts";
export type { RedemptionEstimate } from "./books/redemptionEstimates.ts";
export { pointsLiability } from "./books/pointsLiability.ts";
export {
  memberRedemptionRate,
  type MembersWhoRedeemed,
  type PointsFlow,
  redemptionRate,
} from "./books/redemptionRate.ts";
export { type RedemptionCohort, type RedemptionTriangle, redemptionTriangle } from "./books/redemptionTriangle.ts";
export type { TierMove, TierShare } from "./books/tierMigration.ts";
export {
  ultimateRedemptionRate,
  type UltimateRedemptionOptions,
  type UltimateRedemptionRate,
} from "./books/ultimateRedemptionRate.ts";
export type { Command } from "./engine/command.ts";
export { decide, type Decision } from "./engine/decide.ts";
export { evolve } from "./engine/evolve.ts";
export type { Rejection, RejectionCode } from "./engine/rejection.ts";
export { replay, type ReplayOptions } from "./engine/replay.ts";
export type { EventEnvelope, EventPayload, EventType, LoyaltyEvent } from "./events/event.ts";
export { defineProgram, type DefineProgramOptions } from "./program/defineProgram.ts";
export type { Program, ProgramSpec } from "./program/program.ts";
export {
  drawRaffle,
  type RaffleDraw,
  type RaffleEntrant,
  type RaffleOptions,
  type Replacement,
} from "./raffle/drawRaffle.ts";
export { stampCardDiscount } from "./stamps/stampCardDiscount.ts";
export type { StampCards } from "./stamps/stampCards.ts";
export { type StoredValue, storedValueOf } from "./storedValue/storedValueOf.ts";
export { type StampProgress, stampProgress } from "./stamps/stampProgress.ts";
export { tierProgress, type TierProgress, type UnitsNeeded } from "./tiers/tierProgress.ts";
