import type { AccountDraft } from "../account/draft.ts";
import type { Coupon } from "./couponState.ts";
import type { CouponIssued, CouponsExpired, CouponUsed, CouponVoided } from "./events.ts";

export type CouponEvent = CouponIssued | CouponUsed | CouponVoided | CouponsExpired;

export function applyCoupons(draft: AccountDraft, event: CouponEvent): void {
  switch (event.type) {
    case "couponIssued":
      addCoupons(draft, [event.coupon]);
      return;
    case "couponUsed":
      changeCoupons(draft, [event.couponId], { state: "used", since: event.occurredAt, orderId: event.orderId });
      return;
    case "couponVoided":
      changeCoupons(draft, [event.couponId], { state: "void", since: event.occurredAt });
      return;
    case "couponsExpired":
      changeCoupons(draft, event.couponIds, { state: "expired", since: event.occurredAt });
  }
}

export function addCoupons({ fields }: AccountDraft, coupons: readonly Coupon[]): void {
  fields.coupons = [...fields.coupons, ...coupons];
}

/** Gives coupons another state. */
export function changeCoupons(draft: AccountDraft, ids: readonly string[], change: Partial<Coupon>): void {
  const { coupons } = draft.fields;
  const unknown = ids.find((id) => !coupons.some((coupon) => coupon.id === id));
  if (unknown !== undefined) draft.unknown("coupon", unknown);
  draft.fields.coupons = coupons.map((coupon) => (ids.includes(coupon.id) ? { ...coupon, ...change } : coupon));
}
