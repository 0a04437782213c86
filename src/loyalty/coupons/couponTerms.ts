import type { Expiry } from "../program/expiry.ts";

/** A kind of coupon: what one is good for is left to the shop that takes it. */
export interface CouponTerms {
  /** Its name. */
  readonly id: string;
  /** When one ends, counted from its issue; never unless given. */
  readonly validity?: Exclude<Expiry, { readonly type: "inactivity" }>;
}
