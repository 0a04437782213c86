import type { Duration } from "../program/duration.ts";
import type { Expiry } from "../program/expiry.ts";

/** What members are given for their birthday, and when. */
export interface BirthdayGift {
  /** What is given. */
  readonly gives: BirthdayReward;
  /** Days before the birthday on which it can be given; 0 unless given. */
  readonly daysBefore?: number;
  /** Days after it; 0 unless given. */
  readonly daysAfter?: number;
  /** Time after the member entered the date, through the end of its last day, before a gift is given; none unless given. */
  readonly waiting?: Duration;
  /** When a birthday of 29 February is in years without one: the day before, the day after, or not at all. */
  readonly leapDay: LeapDayPolicy;
}

/** What a birthday brings: points, or a coupon of the programme. */
export type BirthdayReward =
  | {
      /** Points. */
      readonly type: "points";
      /** Points given, of the smallest unit. */
      readonly points: number;
      /** When they end; as all points unless given. */
      readonly expiry?: Expiry;
    }
  | {
      /** A coupon. */
      readonly type: "coupon";
      /** Its type, one of the programme's coupons. */
      readonly couponType: string;
    };

/** What becomes of 29 February in a year without it. */
export type LeapDayPolicy = "feb28" | "mar1" | "leapOnly";
