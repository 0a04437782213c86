import type { Expiry } from "../program/expiry.ts";

/** A card that holds money: what was paid, and a bonus beside it. */
export interface StoredValueTerms {
  /** What is spent first, or both in proportion, by largest remainder. */
  readonly order: "paidFirst" | "bonusFirst" | "proRata";
  /** The bonus for topping up: that of the highest step which the payment reaches. None unless given. */
  readonly bonuses?: readonly TopUpBonus[];
  /** When a bonus ends; never unless given. What was paid never does. */
  readonly bonusExpiry?: Exclude<Expiry, { readonly type: "inactivity" }>;
  /** The most that the card may hold. */
  readonly maximumMinor?: number;
  /** Whether what was paid can be had back in money; only at the end of the account, unless it is `true`. */
  readonly cashOut?: boolean;
}

/** A bonus for paying so much at once. */
export interface TopUpBonus {
  /** The least payment that brings it, in minor units. */
  readonly fromMinor: number;
  /** What is given on top, in minor units. */
  readonly bonusMinor: number;
}
