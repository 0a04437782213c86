import type { Coupon } from "./couponState.ts";

/** A member got a coupon. */
export interface CouponIssued {
  readonly type: "couponIssued";
  readonly occurredAt: string;
  readonly coupon: Coupon;
  readonly reason: string;
}

/** A coupon was used. */
export interface CouponUsed {
  readonly type: "couponUsed";
  readonly occurredAt: string;
  readonly couponId: string;
  readonly orderId: string | null;
}

/** A coupon was withdrawn. */
export interface CouponVoided {
  readonly type: "couponVoided";
  readonly occurredAt: string;
  readonly couponId: string;
  readonly reason: string;
}

/** Coupons came to their end. */
export interface CouponsExpired {
  readonly type: "couponsExpired";
  readonly occurredAt: string;
  readonly couponIds: readonly string[];
}
