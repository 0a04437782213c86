import type { Duration } from "../program/duration.ts";
import type { Expiry } from "../program/expiry.ts";

/** When a referral counts, and what both sides get. */
export interface ReferralTerms {
  /** Whose click brought an order where there are several in time: the first, or the last before it. */
  readonly attribution: "firstClick" | "lastClick";
  /** How long after a click, through the end of its last day, an order counts as brought by it. */
  readonly window: Duration;
  /** The least that the order must cost in minor units, net of discounts; more than nothing unless given. */
  readonly minimumMinor?: number;
  /** What the referrer gets: for each referral, or for `every` n-th one. */
  readonly referrer: ReferralReward & {
    /** How many referrals it takes for one reward; 1 unless given. */
    readonly every?: number;
  };
  /** What the referee gets; nothing unless given. */
  readonly referee?: ReferralReward;
  /** The most points for a referrer in a period of the local calendar, or ever. */
  readonly cap?: {
    /** The period. */
    readonly per: "month" | "year" | "lifetime";
    /** The most, in points of the smallest unit. */
    readonly points: number;
  };
  /** Time after the order, through the end of its last day, until the rewards can be spent; none unless given. */
  readonly returnWindow?: Duration;
}

/** Points for one side, with an end of their own where that is given. */
export interface ReferralReward {
  /** Points given, of the smallest unit. */
  readonly points: number;
  /** When they end; as all points unless given. */
  readonly expiry?: Expiry;
}
