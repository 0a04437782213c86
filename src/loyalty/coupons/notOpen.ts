import type { Account } from "../account/account.ts";
import type { Rejection } from "../engine/rejection.ts";

/** What speaks against a coupon that is to be used or withdrawn; nothing where it can be. */
export function notOpen({ coupons }: Account, couponId: string): Rejection | null {
  const coupon = coupons.find(({ id }) => id === couponId);
  const path = ["couponId"];
  if (!coupon) {
    const message = "The account has no such coupon, or has it no longer.";
    return { code: "unknown_coupon", message, path, details: { couponId } };
  }
  const { state, since } = coupon;
  if (state === "issued") return null;
  return {
    code: "coupon_not_open",
    message: `The coupon is ${state} since ${since}.`,
    path,
    details: { state, since },
  };
}
