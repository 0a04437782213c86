import type { CalendarOptions } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { LeftOut } from "../transactions/leftOut.ts";

/** Which customers the ratio takes as the active ones: the mean of all sub-periods, or those of the last one. */
export type StickinessMethod = "mean" | "pointInTime";

/** The window of a stickiness, and how it is parted. */
export interface StickinessOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a sub-period, such as day. */
  readonly subPeriod: PeriodUnit;
  /** Sub-periods in the window, 1 to 366, such as 28 days. */
  readonly length: number;
  /** Who is active in the ratio: the mean of all sub-periods (the default), or the customers of the last one. */
  readonly method?: StickinessMethod;
}

/** The customers by how many of the sub-periods they were active in. */
export interface StickinessLevel {
  /** Sub-periods with a purchase, d. */
  readonly activePeriods: number;
  /** Customers active in exactly d. */
  readonly exactly: number;
  /** Their share of the customers of the window; `null` without any. */
  readonly exactlyShare: number | null;
  /** Customers active in d or more. */
  readonly atLeast: number;
  /** Their share; `null` without any. */
  readonly atLeastShare: number | null;
}

/** One sub-period of the window. */
export interface StickinessPeriod {
  /** Name of the sub-period, such as 2024-03-01. */
  readonly label: string;
  /** Customers with a purchase in it. */
  readonly active: number;
}

/** How often the customers of a window were active in it, with what it was computed from. */
export interface Stickiness {
  /** Always `"stickiness"`. */
  readonly kind: "stickiness";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone that sub-periods are cut in. */
  readonly timeZone: string;
  /** Length of a sub-period. */
  readonly subPeriod: PeriodUnit;
  /** First instant of the window, ISO 8601 in UTC. */
  readonly start: string;
  /** The first instant after it. */
  readonly end: string;
  /** Who is active in the ratio. */
  readonly method: StickinessMethod;
  /** Active customers over customers of the window, the DAU/MAU ratio; `null` without customers. */
  readonly ratio: number | null;
  /** Active customers: their mean, or those of the last sub-period. */
  readonly numerator: number;
  /** Customers with a purchase in the window. */
  readonly denominator: number;
  /** Why there is no ratio; `null` where there is one. */
  readonly reason: "emptyBase" | null;
  /** One entry for each d from 1 to the length of the window. */
  readonly levels: readonly StickinessLevel[];
  /** The sub-periods, earliest first. */
  readonly periods: readonly StickinessPeriod[];
  /** What was left out. */
  readonly diagnostics: LeftOut;
}
