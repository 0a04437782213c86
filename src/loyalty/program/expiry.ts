import type { Duration, DurationEnd, MonthDay } from "./duration.ts";

/** When an award can be spent. */
export type Pending =
  | { readonly type: "none" }
  | { readonly type: "after"; readonly duration: Duration; readonly end?: DurationEnd }
  /** Until an `activate` command, such as on delivery. */
  | { readonly type: "onAction" };

/** When points that are not spent end. */
export type Expiry =
  | { readonly type: "never" }
  | {
      readonly type: "after";
      readonly duration: Duration;
      /** Counted from the day earned (the default) or from activation. */
      readonly from?: "earned" | "activated";
      /** Put off to the end of the period that it falls in. */
      readonly roundUpTo?: "month" | "quarter" | "half" | "year";
      readonly end?: DurationEnd;
    }
  /** At the end of a day of the year; points earned on or after `cutOff` roll over to the year after. */
  | { readonly type: "fixedDate"; readonly month: number; readonly day: number; readonly cutOff?: MonthDay }
  /** After so long without an activity; all points, or a share of each lot. */
  | {
      readonly type: "inactivity";
      readonly duration: Duration;
      readonly activities: readonly Activity[];
      readonly share?: string;
    };

/** What counts as being active. */
export type Activity = "earn" | "redeem" | "adjust" | "transfer";
