import type { Duration } from "./duration.ts";

/** What happens when points to be taken back are no longer there. */
export type Shortage =
  /** The balance goes below zero, and the next points earned repay it. */
  | {
      /** Always `"deficit"`. */
      readonly type: "deficit";
    }
  /** What is missing is forgiven, and recorded. */
  | {
      /** Always `"clamp"`. */
      readonly type: "clamp";
    }
  /** A deficit up to a bound, the rest forgiven. */
  | {
      /** Always `"bounded"`. */
      readonly type: "bounded";
      /** The bound in points of the smallest unit. */
      readonly points?: number;
      /** The bound as a share of the balance before, as decimal text. */
      readonly share?: string;
      /** Which bound holds where both are given; the smaller unless given. */
      readonly of?: "min" | "max";
    }
  /** What is missing is taken off the money returned, at the value of redemption. */
  | {
      /** Always `"deductCash"`. */
      readonly type: "deductCash";
    };

/** How refunds take points back. */
export interface Clawback {
  /** What happens when they are no longer there. */
  readonly shortage: Shortage;
  /** Redeemed points of a refunded order: back not at all, pro rata, or with the last item. */
  readonly redeemed: "none" | "proRata" | "lastItem";
  /** The least time that returned points can be used. */
  readonly minimumGrace?: Duration;
}
