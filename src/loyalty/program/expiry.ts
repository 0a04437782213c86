import type { Duration, DurationEnd, MonthDay } from "./duration.ts";

/** When an award can be spent. */
export type Pending =
  | {
      /** Always `"none"`. */
      readonly type: "none";
    }
  | {
      /** Always `"after"`. */
      readonly type: "after";
      /** How long the points wait. */
      readonly duration: Duration;
      /** Whether it ends with the local day or at the instant; with the day unless given. */
      readonly end?: DurationEnd;
    }
  /** Until an `activate` command, such as on delivery. */
  | {
      /** Always `"onAction"`. */
      readonly type: "onAction";
    };

/** When points that are not spent end. */
export type Expiry =
  | {
      /** Always `"never"`. */
      readonly type: "never";
    }
  | {
      /** Always `"after"`. */
      readonly type: "after";
      /** How long the points last. */
      readonly duration: Duration;
      /** Counted from the day earned (the default) or from activation. */
      readonly from?: "earned" | "activated";
      /** Put off to the end of the period that it falls in. */
      readonly roundUpTo?: "month" | "quarter" | "half" | "year";
      /** Whether it ends with the local day or at the instant; with the day unless given. */
      readonly end?: DurationEnd;
    }
  /** At the end of a day of the year; points earned on or after `cutOff` roll over to the year after. */
  | {
      /** Always `"fixedDate"`. */
      readonly type: "fixedDate";
      /** Month, from 1 to 12. */
      readonly month: number;
      /** Day of the month. */
      readonly day: number;
      /** The day from which on points roll over; none do unless given. */
      readonly cutOff?: MonthDay;
    }
  /** After so long without an activity; all points, or a share of each lot. */
  | {
      /** Always `"inactivity"`. */
      readonly type: "inactivity";
      /** How long without an activity. */
      readonly duration: Duration;
      /** What counts as one. */
      readonly activities: readonly Activity[];
      /** The share of each lot that ends, as decimal text; all of it unless given. */
      readonly share?: string;
    };

/** What counts as being active. */
export type Activity = "earn" | "redeem" | "adjust" | "transfer";
