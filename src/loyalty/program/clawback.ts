import type { Duration } from "./duration.ts";

/** What happens when points to be taken back are no longer there. */
export type Shortage =
  /** The balance goes below zero, and the next points earned repay it. */
  | { readonly type: "deficit" }
  /** What is missing is forgiven, and recorded. */
  | { readonly type: "clamp" }
  /** A deficit up to a bound, the rest forgiven. */
  | { readonly type: "bounded"; readonly points?: number; readonly share?: string; readonly of?: "min" | "max" }
  /** What is missing is taken off the money returned, at the value of redemption. */
  | { readonly type: "deductCash" };

/** How refunds take points back. */
export interface Clawback {
  readonly shortage: Shortage;
  /** Redeemed points of a refunded order: back not at all, pro rata, or with the last item. */
  readonly redeemed: "none" | "proRata" | "lastItem";
  /** The least time that returned points can be used. */
  readonly minimumGrace?: Duration;
}
