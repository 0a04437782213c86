import type { Coupon } from "./couponState.ts";

/** A member got a coupon. */
export interface CouponIssued {
  /** Always `"couponIssued"`. */
  readonly type: "couponIssued";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The coupon. */
  readonly coupon: Coupon;
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** A coupon was used. */
export interface CouponUsed {
  /** Always `"couponUsed"`. */
  readonly type: "couponUsed";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the coupon. */
  readonly couponId: string;
  /** Id of the order that it was used for; `null` where none was named. */
  readonly orderId: string | null;
}

/** A coupon was withdrawn. */
export interface CouponVoided {
  /** Always `"couponVoided"`. */
  readonly type: "couponVoided";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the coupon. */
  readonly couponId: string;
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** Coupons came to their end. */
export interface CouponsExpired {
  /** Always `"couponsExpired"`. */
  readonly type: "couponsExpired";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Ids of the coupons. */
  readonly couponIds: readonly string[];
}
