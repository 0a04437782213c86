/** A length of calendar time. Months are counted from the anchor and clamp to the end of a month. */
export interface Duration {
  readonly amount: number;
  readonly unit: "day" | "week" | "month" | "year";
}

/** When a duration ends: with the local day (the default), or at the instant. */
export type DurationEnd = "endOfDay" | "instant";

/** A day of the year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}
