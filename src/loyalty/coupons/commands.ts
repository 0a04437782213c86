import type { IssueSink } from "../../core/issues.ts";
import { checkId } from "../checks.ts";
import type { CommandEnvelope } from "../engine/envelope.ts";

/** Gives the member a coupon, with the id of the command. */
export interface IssueCouponCommand extends CommandEnvelope {
  /** Always `"issueCoupon"`. */
  readonly type: "issueCoupon";
  /** The kind of coupon, as the programme names it. */
  readonly couponType: string;
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** Uses a coupon. */
export interface RedeemCouponCommand extends CommandEnvelope {
  /** Always `"redeemCoupon"`. */
  readonly type: "redeemCoupon";
  /** Id of the coupon. */
  readonly couponId: string;
  /** Id of the order that it is used for; none unless given. */
  readonly orderId?: string;
}

/** Withdraws a coupon that is not used yet. */
export interface VoidCouponCommand extends CommandEnvelope {
  /** Always `"voidCoupon"`. */
  readonly type: "voidCoupon";
  /** Id of the coupon. */
  readonly couponId: string;
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** The commands of coupons. */
export type CouponCommand = IssueCouponCommand | RedeemCouponCommand | VoidCouponCommand;

type Fields = Readonly<Record<string, unknown>>;

/** What to check of each of these commands. */
export const couponChecks: Readonly<Record<CouponCommand["type"], (issues: IssueSink, command: Fields) => void>> = {
  issueCoupon: (issues, { couponType, reason }) => {
    checkId(issues, ["couponType"], couponType);
    checkId(issues, ["reason"], reason);
  },
  redeemCoupon: (issues, { couponId, orderId }) => {
    checkId(issues, ["couponId"], couponId);
    if (orderId !== undefined) checkId(issues, ["orderId"], orderId);
  },
  voidCoupon: (issues, { couponId, reason }) => {
    checkId(issues, ["couponId"], couponId);
    checkId(issues, ["reason"], reason);
  },
};
