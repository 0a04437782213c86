export type { RulePoints } from "./accrual/award.ts";
export type { CapCut } from "./accrual/capAwards.ts";
export type { EarningContext } from "./accrual/context.ts";
export type { Band, BandedEarning } from "./accrual/earnings/banded.ts";
export type { FixedEarning } from "./accrual/earnings/fixed.ts";
export type { BaseEarning } from "./accrual/earnings/kinds.ts";
export type { LinearEarning } from "./accrual/earnings/linear.ts";
export type { PerItemEarning } from "./accrual/earnings/perItem.ts";
export type { PerStepEarning } from "./accrual/earnings/perStep.ts";
export type { EarningLine, OrderLine } from "./accrual/line.ts";
export { type MemberContext, pointsFor, type PurchasePoints } from "./accrual/pointsFor.ts";
export type { Purchase, PurchaseLine } from "./accrual/purchase.ts";
export type { TraceStep } from "./accrual/trace.ts";
export type { Account, Hold, KeyUse, RedemptionState, SpentLot, TierState } from "./account/account.ts";
export { type Balance, balanceOf } from "./account/balanceOf.ts";
export type { CapStep, CapUse } from "./account/capUse.ts";
export type { Keyed, KeyedBucket } from "./account/keyed.ts";
export type { Lifetime } from "./account/lifetime.ts";
export type { AwardedLot, Lot, LotCause, LotPoints } from "./account/lot.ts";
export { newAccount } from "./account/newAccount.ts";
export type {
  ClawbackParts,
  OrderSnapshot,
  OrderState,
  QualifyingUnits,
  Refunded as RefundedSoFar,
} from "./account/orderSnapshot.ts";
export type { BirthdayCommand } from "./birthday/command.ts";
export type { BirthdayGiven } from "./birthday/event.ts";
export type { BirthdayGift, BirthdayReward, LeapDayPolicy } from "./birthday/gift.ts";
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
export type { CashbackOrder, CashbackState, CashbackTotals, PendingCashback } from "./cashback/cashbackState.ts";
export type { CashbackCap, CashbackEarning, CashbackPayout, CashbackTerms } from "./cashback/cashbackTerms.ts";
export type { PayOutCashbackCommand } from "./cashback/commands.ts";
export type {
  CashbackActivated,
  CashbackClawedBack,
  CashbackCut,
  CashbackEarned,
  CashbackPaidOut,
} from "./cashback/events.ts";
export type { CouponCommand, IssueCouponCommand, RedeemCouponCommand, VoidCouponCommand } from "./coupons/commands.ts";
export type { CouponTerms } from "./coupons/couponTerms.ts";
export type { CouponIssued, CouponsExpired, CouponUsed, CouponVoided } from "./coupons/events.ts";
export type {
  ActivateCommand,
  AdjustCommand,
  CaptureCommand,
  CloseCommand,
  Command,
  EnrolCommand,
  HoldCommand,
  PurchaseCommand,
  RedeemCommand,
  RefundCommand,
  RefundedPart,
  ReinstateCommand,
  ReleaseCommand,
  ReviewTierCommand,
  TransferCommand,
} from "./engine/command.ts";
export { balanceHistory, type BalanceHistory, type BalancePoint } from "./engine/balanceHistory.ts";
export { decide, type Decision } from "./engine/decide.ts";
export type { CommandEnvelope } from "./engine/envelope.ts";
export { evolve } from "./engine/evolve.ts";
export type { Rejection, RejectionCode } from "./engine/rejection.ts";
export { replay, type ReplayOptions } from "./engine/replay.ts";
export type { AccountClosed } from "./events/accountClosed.ts";
export type { Activated, ActivatedLot } from "./events/activated.ts";
export type { Adjusted } from "./events/adjusted.ts";
export type { ClawbackReversed } from "./events/clawbackReversed.ts";
export type { ClawedBack, TakenBack } from "./events/clawedBack.ts";
export type { DeficitRepaid } from "./events/deficitRepaid.ts";
export type { Earned } from "./events/earned.ts";
export type { Enrolled } from "./events/enrolled.ts";
export type { EventEnvelope, EventPayload, EventType, LoyaltyEvent } from "./events/event.ts";
export type { Expired } from "./events/expired.ts";
export type { Held, HoldCaptured, HoldReleased } from "./events/held.ts";
export type { Redeemed } from "./events/redeemed.ts";
export type { RedemptionReversed } from "./events/redemptionReversed.ts";
export type { Refunded } from "./events/refunded.ts";
export type { Reinstated } from "./events/reinstated.ts";
export type { TierChanged } from "./events/tierChanged.ts";
export type { TransferredIn, TransferredOut } from "./events/transferred.ts";
export type { MergeCommand } from "./merge/command.ts";
export type { AccountMerged, AccountMergedIn, AccountMergedOut } from "./merge/events.ts";
export type { HandedOver } from "./merge/handedOver.ts";
export type { EarningBase, Exclusions, Inclusion, PointRounding, RoundingStage } from "./program/base.ts";
export type { Clawback, Shortage } from "./program/clawback.ts";
export type { Conditions } from "./program/conditions.ts";
export { defineProgram, type DefineProgramOptions } from "./program/defineProgram.ts";
export type { Duration, DurationEnd, MonthDay } from "./program/duration.ts";
export type { Activity, Expiry, Pending } from "./program/expiry.ts";
export type { Program, ProgramSpec } from "./program/program.ts";
export type { Ratio } from "./program/ratio.ts";
export type { Consumption, Redemption } from "./program/redemption.ts";
export type { Cap, Earning, Rule, Stacking } from "./program/rule.ts";
export type { QualifyingWindow, Tier, TierLadder } from "./program/tiers.ts";
export type { DrawCommand, GrantEntriesCommand, RaffleCommand, RafflePrize } from "./raffle/commands.ts";
export {
  drawRaffle,
  type RaffleDraw,
  type RaffleEntrant,
  type RaffleOptions,
  type Replacement,
} from "./raffle/drawRaffle.ts";
export type { EntriesGranted, EntriesWithdrawn, RaffleDrawn, RaffleEvent } from "./raffle/events.ts";
export type { OrderEntries, RaffleState } from "./raffle/state.ts";
export type { ActionEntries, EntryRule, PointsEntries, RaffleTerms, SpendEntries } from "./raffle/terms.ts";
export type {
  QualifyReferralCommand,
  ReferCommand,
  ReferralCommand,
  RejectReferralCommand,
} from "./referral/commands.ts";
export type {
  RefereeQualified,
  RefereeRejected,
  ReferralEvent,
  ReferralRegistered,
  ReferrerQualified,
  ReferrerRejected,
} from "./referral/events.ts";
export type { QualifiedReferral, ReferralClick, ReferralMade, ReferralTotals, ReferredBy } from "./referral/state.ts";
export type { ReferralReward, ReferralTerms } from "./referral/terms.ts";
export type { StampCommand } from "./stamps/commands.ts";
export type { StampCut, Stamped, StampsExpired, StampsRemoved } from "./stamps/events.ts";
export { stampCardDiscount } from "./stamps/stampCardDiscount.ts";
export type { StampCards, StampEarning, StampExpiry, StampReward } from "./stamps/stampCards.ts";
export { cashbackFor, type PurchaseCashback } from "./cashback/cashbackFor.ts";
export type { Coupon } from "./coupons/couponState.ts";
export type {
  CompletedCard,
  IssuedReward,
  StampCard,
  StampedVisit,
  StampState,
  StampTotals,
} from "./stamps/stampState.ts";
export type {
  CashOutCommand,
  RefundStoredValueCommand,
  SpendStoredValueCommand,
  StoredValueCommand,
  TopUpCommand,
} from "./storedValue/commands.ts";
export type { BonusExpired, CashedOut, StoredValueReturned, StoredValueSpent, ToppedUp } from "./storedValue/events.ts";
export { type StoredValue, storedValueOf } from "./storedValue/storedValueOf.ts";
export { type StampProgress, stampProgress } from "./stamps/stampProgress.ts";
export type {
  BonusPart,
  StoredValueSpend,
  StoredValueState,
  StoredValueTotals,
} from "./storedValue/storedValueState.ts";
export type { StoredValueTerms, TopUpBonus } from "./storedValue/storedValueTerms.ts";
export { tierProgress, type TierProgress, type UnitsNeeded } from "./tiers/tierProgress.ts";
