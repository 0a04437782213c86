import type { Duration, MonthDay } from "./duration.ts";
import type { Expiry } from "./expiry.ts";

/** What a member must reach, and what it brings. */
export interface Tier<Rate = string> {
  /** Its name. */
  readonly id: string;
  /** Units of the ladder's basis to reach it. */
  readonly threshold: number;
  /** Units to keep it; `threshold` unless given. */
  readonly retain?: number;
  /** Units of all time from which it is kept for life. */
  readonly forLife?: number;
  /** Times the base award of a purchase; 1 unless given. */
  readonly multiplier?: Rate;
  /** The expiry of points earned while it is held; the programme's unless given. */
  readonly expiry?: Expiry;
  /** Whether no points end while it is held, those earned before it included. Points that are over by then end with it. */
  readonly suspendsExpiry?: boolean;
}

/** Over what time qualifying units count. */
export type QualifyingWindow =
  /** A year that begins on a day of the calendar; 1 January unless given. */
  | {
      /** Always `"calendarYear"`. */
      readonly type: "calendarYear";
      /** The day on which the year begins. */
      readonly starts?: MonthDay;
    }
  | {
      /** Always `"rolling"`. */
      readonly type: "rolling";
      /** How far back it reaches. */
      readonly duration: Duration;
    }
  /** Years counted from the day of enrolment. */
  | {
      /** Always `"anniversary"`. */
      readonly type: "anniversary";
    }
  | {
      /** Always `"lifetime"`. */
      readonly type: "lifetime";
    };

/** How members rise and fall. */
export interface TierLadder<Rate = string> {
  /**
   * What is counted: points of rules that qualify, money of the base in minor units, pieces (of nights), orders,
   * referrals that qualified, or the spendable balance, the one basis that may fall at once.
   */
  readonly basis: "qualifyingPoints" | "spend" | "nights" | "orders" | "referrals" | "balance";
  /** Over what time units count. */
  readonly window: QualifyingWindow;
  /** From the lowest up; the first has the threshold 0. */
  readonly tiers: readonly Tier<Rate>[];
  /** When a member who no longer qualifies falls: never, when the tier's time is over, or at once. */
  readonly downgrade: "never" | "atReview" | "immediate";
  /** How long a tier lasts past the window that it was reached in: so many windows more, and a duration. */
  readonly validity?: {
    /** Windows more. */
    readonly windows: number;
    /** Time after them; none unless given. */
    readonly extra?: Duration;
  };
  /** Whether a review takes at most one tier. */
  readonly softLanding?: boolean;
  /** Time after a tier's end before it is reviewed; with a downgrade at once, time below the threshold before it comes. */
  readonly grace?: Duration;
}
