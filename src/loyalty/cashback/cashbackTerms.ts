import type { BandedEarning } from "../accrual/earnings/banded.ts";
import type { LinearEarning } from "../accrual/earnings/linear.ts";
import type { PointRounding } from "../program/base.ts";
import type { Pending } from "../program/expiry.ts";

/** Money back for purchases, collected in minor units until it is paid out. */
export interface CashbackTerms<Rate = string> {
  readonly earn: CashbackEarning<Rate>;
  /** How a fraction of a minor unit becomes a whole one. */
  readonly rounding: PointRounding;
  /** Less than this is void; compared before or after rounding, since that can decide. No floor unless given. */
  readonly floor?: { readonly minor: number; readonly compared: "beforeRounding" | "afterRounding" };
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
  LinearEarning<Rate> | BandedEarning<Rate> | { readonly type: "flat"; readonly amountMinor: number };

export interface CashbackCap {
  readonly per: "transaction" | "day" | "month" | "year" | "lifetime";
  readonly minor: number;
}

/** From which amount on money is paid out, and whether it is by itself or when it is asked for. */
export interface CashbackPayout {
  readonly thresholdMinor: number;
  readonly when: "reached" | "asked";
}
