import type { Lot } from "../account/lot.ts";
import type { Coupon } from "../coupons/couponState.ts";

/** A member was given points or a coupon for a birthday. */
export interface BirthdayGiven {
  readonly type: "birthdayGiven";
  readonly occurredAt: string;
  /** The calendar year of the birthday itself, whatever the day of the gift. */
  readonly year: number;
  /** 0 where it was a coupon. */
  readonly points: number;
  readonly lot: Lot | null;
  readonly coupon: Coupon | null;
}
