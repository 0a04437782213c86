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
  readonly headStart?: {
    /** Stamps given. */
    readonly stamps: number;
    /** Whether only a member's first card has them, or every one. */
    readonly cards: "first" | "every";
  };
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
  | {
      /** Always `"visit"`. */
      readonly type: "visit";
      /** The least that the visit must cost, in minor units; any amount unless given. */
      readonly minimumMinor?: number;
    }
  /** Each piece, or each piece of what is named. */
  | {
      /** Always `"item"`. */
      readonly type: "item";
      /** Stock-keeping units that count, beside the categories. */
      readonly skus?: readonly string[];
      /** Categories that count, beside the stock-keeping units. */
      readonly categories?: readonly string[];
    }
  /** Each full step of money. */
  | {
      /** Always `"spend"`. */
      readonly type: "spend";
      /** The step, in minor units. */
      readonly stepMinor: number;
    };

/** What a complete card brings. */
export type StampReward =
  /** Points, as a lot of the account. */
  | {
      /** Always `"points"`. */
      readonly type: "points";
      /** Points given. */
      readonly points: number;
    }
  /** A coupon of the programme. */
  | {
      /** Always `"coupon"`. */
      readonly type: "coupon";
      /** The kind of coupon, as the programme names it. */
      readonly couponType: string;
    }
  /** Something that is handed out at once, and cannot be taken back. */
  | {
      /** Always `"named"`. */
      readonly type: "named";
      /** What is handed out. */
      readonly name: string;
    };

/** When a card ends that is not complete. */
export type StampExpiry =
  | Extract<
      Expiry,
      {
        /** Never, or at the end of a day of the year. */
        readonly type: "never" | "fixedDate";
      }
    >
  /** So long after the card was begun. */
  | {
      /** Always `"afterIssue"`. */
      readonly type: "afterIssue";
      /** How long. */
      readonly duration: Duration;
      /** Whether it ends with the local day or at the instant; with the day unless given. */
      readonly end?: DurationEnd;
    }
  /** So long after its last stamp. */
  | {
      /** Always `"inactivity"`. */
      readonly type: "inactivity";
      /** How long. */
      readonly duration: Duration;
      /** Whether it ends with the local day or at the instant; with the day unless given. */
      readonly end?: DurationEnd;
    };
