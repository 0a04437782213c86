import type { CapUse } from "../account/capUse.ts";
import type { Lot } from "../account/lot.ts";
import type { QualifyingUnits } from "../account/orderSnapshot.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { ReferralTotals } from "./state.ts";

/** A member came by somebody's link or code. */
export interface ReferralRegistered {
  /** Always `"referralRegistered"`. */
  readonly type: "referralRegistered";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member who referred. */
  readonly referrerId: string;
}

/** The referee's half of a referral that counts. */
export interface RefereeQualified {
  /** Always `"referralQualified"`. */
  readonly type: "referralQualified";
  /** Always `"referee"`. */
  readonly side: "referee";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member who referred. */
  readonly referrerId: string;
  /** Id of the order that made it count. */
  readonly orderId: string;
  /** When the order was made, for the referrer's half. */
  readonly orderedAt: string;
  /** What the order had to cost, in minor units. */
  readonly minimumMinor: number;
  /** Points that the referee got. */
  readonly points: number;
  /** Their lot; `null` where there were none. */
  readonly lot: Lot | null;
}

/** The referrer's half of a referral that counts. */
export interface ReferrerQualified {
  /** Always `"referralQualified"`. */
  readonly type: "referralQualified";
  /** Always `"referrer"`. */
  readonly side: "referrer";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member who was referred. */
  readonly refereeId: string;
  /** Id of the referee's order. */
  readonly orderId: string;
  /** Whether a reward fell on this referral, whatever the cap left of it. */
  readonly isRewarded: boolean;
  /** Points that the referrer got, after the cap. */
  readonly points: number;
  /** Points that the cap cut. */
  readonly cutPoints: number;
  /** Their lot; `null` where there were none. */
  readonly lot: Lot | null;
  /** The referrals of the member in all, after it. */
  readonly totals: ReferralTotals;
  /** The use of the cap after it; `null` where nothing was given or there is none. */
  readonly capUse: CapUse | null;
  /** The qualifying units that it brings and their stretch; `null` where it brings none. */
  readonly qualifying: QualifyingUnits | null;
}

/** The referee's half was taken back. */
export interface RefereeRejected extends TakenBack {
  /** Always `"referralRejected"`. */
  readonly type: "referralRejected";
  /** Always `"referee"`. */
  readonly side: "referee";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Whose half is to be taken back as well. */
  readonly referrerId: string;
  /** Id of the order that had made it count. */
  readonly orderId: string;
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** The referrer's half was taken back. */
export interface ReferrerRejected extends TakenBack {
  /** Always `"referralRejected"`. */
  readonly type: "referralRejected";
  /** Always `"referrer"`. */
  readonly side: "referrer";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member who was referred. */
  readonly refereeId: string;
  /** Id of the referee's order. */
  readonly orderId: string;
  /** Why, in the caller's words. */
  readonly reason: string;
  /** The referral whose reward is taken; `null` where the others still earn it. */
  readonly rewardOf: string | null;
  /** The referrals of the member in all, after it. */
  readonly totals: ReferralTotals;
  /** The qualifying units of it and their stretch, as a number below zero; `null` where it had none. */
  readonly qualifying: QualifyingUnits | null;
}

/** The events of referrals. */
export type ReferralEvent =
  ReferralRegistered | RefereeQualified | ReferrerQualified | RefereeRejected | ReferrerRejected;
