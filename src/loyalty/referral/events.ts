import type { CapUse } from "../account/capUse.ts";
import type { Lot } from "../account/lot.ts";
import type { QualifyingUnits } from "../account/orderSnapshot.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { ReferralTotals } from "./state.ts";

/** A member came by somebody's link or code. */
export interface ReferralRegistered {
  readonly type: "referralRegistered";
  readonly occurredAt: string;
  readonly referrerId: string;
}

/** The referee's half of a referral that counts. */
export interface RefereeQualified {
  readonly type: "referralQualified";
  readonly side: "referee";
  readonly occurredAt: string;
  readonly referrerId: string;
  readonly orderId: string;
  /** When the order was made, for the referrer's half. */
  readonly orderedAt: string;
  readonly minimumMinor: number;
  readonly points: number;
  readonly lot: Lot | null;
}

/** The referrer's half of a referral that counts. */
export interface ReferrerQualified {
  readonly type: "referralQualified";
  readonly side: "referrer";
  readonly occurredAt: string;
  readonly refereeId: string;
  readonly orderId: string;
  /** Whether a reward fell on this referral, whatever the cap left of it. */
  readonly isRewarded: boolean;
  readonly points: number;
  /** Points that the cap cut. */
  readonly cutPoints: number;
  readonly lot: Lot | null;
  readonly totals: ReferralTotals;
  /** The use of the cap after it; `null` where nothing was given or there is none. */
  readonly capUse: CapUse | null;
  readonly qualifying: QualifyingUnits | null;
}

/** The referee's half was taken back. */
export interface RefereeRejected extends TakenBack {
  readonly type: "referralRejected";
  readonly side: "referee";
  readonly occurredAt: string;
  /** Whose half is to be taken back as well. */
  readonly referrerId: string;
  readonly orderId: string;
  readonly reason: string;
}

/** The referrer's half was taken back. */
export interface ReferrerRejected extends TakenBack {
  readonly type: "referralRejected";
  readonly side: "referrer";
  readonly occurredAt: string;
  readonly refereeId: string;
  readonly orderId: string;
  readonly reason: string;
  /** The referral whose reward is taken; `null` where the others still earn it. */
  readonly rewardOf: string | null;
  readonly totals: ReferralTotals;
  readonly qualifying: QualifyingUnits | null;
}

/** The events of referrals. */
export type ReferralEvent =
  ReferralRegistered | RefereeQualified | ReferrerQualified | RefereeRejected | ReferrerRejected;
