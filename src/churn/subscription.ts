import type { Instant } from "../core/instant.ts";
import type { Money } from "../core/money.ts";
import type { MrrHistoryOptions } from "./historyOptions.ts";
import type { BillingTerms } from "./normalizedMrr.ts";

/** What is taken off the amount: a sum per billing or a share of it, for good or up to a moment. */
export interface SubscriptionDiscount {
  /** What is taken off each billed amount, in major units. */
  readonly amountOff?: Money;
  /** The share of one that is taken off; instead of `amountOff`. */
  readonly shareOff?: number;
  /** The first moment at which the full price is due again; without it the discount is for good. */
  readonly until?: Instant | null;
}

/** One customer's subscription at one price. A change of price is the end of one and the start of another. */
export interface Subscription extends BillingTerms {
  /** Who pays; kept as `String(customerId)`. */
  readonly customerId: string | number | bigint;
  /** When paying starts, after any trial. */
  readonly start: Instant;
  /** The first moment at which it no longer runs; without it, it goes on. */
  readonly end?: Instant | null;
  /** What is taken off the amount. */
  readonly discount?: SubscriptionDiscount | null;
}

/** How subscriptions become a history of monthly recurring revenue. */
export interface SubscriptionOptions extends MrrHistoryOptions {
  /** Which discounts reduce the revenue: all of them (the default), those for good, or none. */
  readonly discounts?: DiscountPolicy;
}

/** Which discounts reduce the revenue. */
export type DiscountPolicy = "all" | "perpetual" | "none";
