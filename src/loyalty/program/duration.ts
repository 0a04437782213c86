/** A length of calendar time. Months are counted from the anchor and clamp to the end of a month. */
export interface Duration {
  /** How many of the unit. */
  readonly amount: number;
  /** The unit of the calendar. */
  readonly unit: "day" | "week" | "month" | "year";
}

/** When a duration ends: with the local day (the default), or at the instant. */
export type DurationEnd = "endOfDay" | "instant";

/** A day of the year. */
export interface MonthDay {
  /** Month, from 1 to 12. */
  readonly month: number;
  /** Day of the month, from 1. */
  readonly day: number;
}
