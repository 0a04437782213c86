import type { Duration, DurationEnd } from "../program/duration.ts";
import type { Expiry } from "../program/expiry.ts";

/** Stamp cards: so many stamps, and a reward. */
export interface StampCards {
  /** Stamps that complete a card, those of a head start among them. */
  readonly required: number;
  /** What gives a stamp. */
  readonly per: StampEarning;
  /** What a complete card brings. */
  readonly reward: StampReward;
  /** Stamps that are on a card before the first is earned; none unless given. */
  readonly headStart?: { readonly stamps: number; readonly cards: "first" | "every" };
  /** The most stamps of one visit. */
  readonly maxPerVisit?: number;
  /** The most stamps of one local day. */
  readonly maxPerDay?: number;
  /** When a card that is not complete ends; never unless given. */
  readonly expiry?: StampExpiry;
  /**
   * What becomes of stamps that a refund takes back and that are in no card any more: the next ones earned repay them
   * (the default), or they are forgiven.
   */
  readonly shortage?: "owe" | "forgive";
}

/** What gives a stamp. Gift cards, top-ups, rewards and what is excluded never do. */
export type StampEarning =
  /** A visit, whatever is bought, or for at least so much. */
  | { readonly type: "visit"; readonly minimumMinor?: number }
  /** Each piece, or each piece of what is named. */
  | { readonly type: "item"; readonly skus?: readonly string[]; readonly categories?: readonly string[] }
  /** Each full step of money. */
  | { readonly type: "spend"; readonly stepMinor: number };

/** What a complete card brings. */
export type StampReward =
  /** Points, as a lot of the account. */
  | { readonly type: "points"; readonly points: number }
  /** A coupon of the programme. */
  | { readonly type: "coupon"; readonly couponType: string }
  /** Something that is handed out at once, and cannot be taken back. */
  | { readonly type: "named"; readonly name: string };

/** When a card ends that is not complete. */
export type StampExpiry =
  | Extract<Expiry, { readonly type: "never" | "fixedDate" }>
  /** So long after the card was begun. */
  | { readonly type: "afterIssue"; readonly duration: Duration; readonly end?: DurationEnd }
  /** So long after its last stamp. */
  | { readonly type: "inactivity"; readonly duration: Duration; readonly end?: DurationEnd };
