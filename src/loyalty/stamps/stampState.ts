import type { Coupon } from "../coupons/couponState.ts";
import type { Lot } from "../account/lot.ts";

/** A card that is being filled. */
export interface StampCard {
  /** Id of the card. */
  readonly id: string;
  /** Stamps that complete it, as when it was begun. */
  readonly required: number;
  /** Stamps of the head start: nobody paid for them, and they count as earned nowhere. */
  readonly endowed: number;
  /** Stamps earned on it. */
  readonly earned: number;
  /** When it was begun, in UTC. */
  readonly issuedAt: string;
  /** When it was last stamped, in UTC. */
  readonly stampedAt: string;
  /** From when it is gone; `null` when never. */
  readonly expiresAt: string | null;
}

/** What a complete card brought. */
export type IssuedReward =
  | {
      /** Always `"points"`. */
      readonly type: "points";
      /** The lot of the points. */
      readonly lot: Lot;
    }
  | {
      /** Always `"coupon"`. */
      readonly type: "coupon";
      /** The coupon. */
      readonly coupon: Coupon;
    }
  | {
      /** Always `"named"`. */
      readonly type: "named";
      /** What was handed out. */
      readonly name: string;
    };

/** A card that is full, kept as long as a refund could open it again. */
export interface CompletedCard extends StampCard {
  /** When it was full, in UTC. */
  readonly completedAt: string;
  /** What it brought. */
  readonly reward: IssuedReward;
}

/** A member's stamps. */
export interface StampState {
  /** The card that is being filled; `null` where none is. */
  readonly card: StampCard | null;
  /** Cards that are full, oldest first, as long as the reversal window. */
  readonly completed: readonly CompletedCard[];
  /** Cards begun so far, less those that refunds undid. */
  readonly cards: number;
  /** Stamps that refunds took back and that were in no card any more: the next ones earned repay them. */
  readonly owed: number;
  /** What became of all stamps. */
  readonly totals: StampTotals;
}

/**
 * What became of all stamps: `earned` and `endowed` are together `used`, `removed`, `expired` and what is on the card.
 */
export interface StampTotals {
  /** Given for visits. */
  readonly earned: number;
  /** Given as head starts. */
  readonly endowed: number;
  /** In cards that were rewarded. */
  readonly used: number;
  /** Taken back after refunds, or used to repay those owed. */
  readonly removed: number;
  /** Lost with a card that ended, or with the account. */
  readonly expired: number;
  /** Taken back by refunds, but in no card any more, and not owed either. */
  readonly forgiven: number;
  /** Cards that are full. */
  readonly completed: number;
}

export const noStamps: StampState = {
  card: null,
  completed: [],
  cards: 0,
  owed: 0,
  totals: { earned: 0, endowed: 0, used: 0, removed: 0, expired: 0, forgiven: 0, completed: 0 },
};

/** What a visit gave, as long as it can be refunded. */
export interface StampedVisit {
  /** Stamps given. */
  readonly stamps: number;
  /** Stamps that refunds of it have demanded so far. */
  readonly refunded: number;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
}
