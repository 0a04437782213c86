import type { Account } from "../account/account.ts";
import type { CouponsExpired } from "./events.ts";

/** When the next coupon that can be used ends. */
export function nextCouponEnd({ coupons }: Account): string | null {
  let next: string | null = null;
  for (const { state, expiresAt } of coupons) {
    if (state === "issued" && expiresAt !== null && (next === null || expiresAt < next)) next = expiresAt;
  }
  return next;
}

/** Ends the coupons that are over at an instant. */
export function expireCoupons({ coupons }: Account, at: string): CouponsExpired {
  const over = coupons.filter(({ state, expiresAt }) => state === "issued" && expiresAt !== null && expiresAt <= at);
  return { type: "couponsExpired", occurredAt: at, couponIds: over.map(({ id }) => id) };
}
