import type { Lot } from "../account/lot.ts";
import type { Coupon } from "../coupons/couponState.ts";

/** A member was given points or a coupon for a birthday. */
export interface BirthdayGiven {
  /** Always `"birthdayGiven"`. */
  readonly type: "birthdayGiven";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The calendar year of the birthday itself, whatever the day of the gift. */
  readonly year: number;
  /** Points given; 0 where it was a coupon. */
  readonly points: number;
  /** Their lot; `null` where it was a coupon. */
  readonly lot: Lot | null;
  /** The coupon; `null` where it was points. */
  readonly coupon: Coupon | null;
}
