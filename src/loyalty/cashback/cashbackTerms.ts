import type { BandedEarning } from "../accrual/earnings/banded.ts";
import type { LinearEarning } from "../accrual/earnings/linear.ts";
import type { PointRounding } from "../program/base.ts";
import type { Pending } from "../program/expiry.ts";

/** Money back for purchases, collected in minor units until it is paid out. */
export interface CashbackTerms<Rate = string> {
  /** What a purchase brings. */
  readonly earn: CashbackEarning<Rate>;
  /** How a fraction of a minor unit becomes a whole one. */
  readonly rounding: PointRounding;
  /** Less than this is void; compared before or after rounding, since that can decide. No floor unless given. */
  readonly floor?: {
    /** The least, in minor units. */
    readonly minor: number;
    /** With what it is compared. */
    readonly compared: "beforeRounding" | "afterRounding";
  };
  /** The most for a purchase, in a period of the local calendar, or ever; one of each kind. */
  readonly caps?: readonly CashbackCap[];
  /** When it can be paid out; at once unless given. */
  readonly pending?: Exclude<Pending, { readonly type: "onAction" }>;
  /** When it is paid out; when asked for, whatever the amount, unless given. */
  readonly payout?: CashbackPayout;
  /**
   * What becomes of money that a refund takes back and that has been paid out: the next cashback repays it (the
   * default), or it is forgiven.
   */
  readonly shortage?: "owe" | "forgive";
}

/** What a purchase brings: a share of it, shares by band, or an amount whatever it costs. */
export type CashbackEarning<Rate = string> =
  | LinearEarning<Rate>
  | BandedEarning<Rate>
  | {
      /** Always `"flat"`. */
      readonly type: "flat";
      /** What each purchase brings, in minor units. */
      readonly amountMinor: number;
    };

/** The most cashback that may be given in a period. */
export interface CashbackCap {
  /** A purchase, a period of the local calendar, or all time. */
  readonly per: "transaction" | "day" | "month" | "year" | "lifetime";
  /** The most, in minor units. */
  readonly minor: number;
}

/** From which amount on money is paid out, and whether it is by itself or when it is asked for. */
export interface CashbackPayout {
  /** The least that is paid out, in minor units. */
  readonly thresholdMinor: number;
  /** As soon as it is reached, or when asked for. */
  readonly when: "reached" | "asked";
}
