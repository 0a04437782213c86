/** A calendar period. */
export type PeriodUnit = "hour" | "day" | "week" | "month" | "quarter" | "year";
