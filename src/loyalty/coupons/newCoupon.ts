import type { Moment } from "../engine/handler.ts";
import type { Program } from "../program/program.ts";
import { expiryOf } from "../time/expiryOf.ts";
import { instantText } from "../time/localTime.ts";
import type { Coupon } from "./couponState.ts";
import type { CouponTerms } from "./couponTerms.ts";

/** A coupon of a kind, as it is issued. */
export function newCoupon(
  { zone }: Program,
  { id: couponType, validity = { type: "never" } }: CouponTerms,
  id: string,
  { at, atText }: Moment,
): Coupon {
  const end = expiryOf(zone, validity, at, at);
  const expiresAt = end === null ? null : instantText(end);
  return { id, couponType, issuedAt: atText, expiresAt, state: "issued", since: atText, orderId: null };
}
