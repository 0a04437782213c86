import type { CalendarOptions } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { TransactionLog } from "../transactions/log.ts";

/**
 * When a customer counts in the k-th period after entry: with a return in just that period (`on`), in it or any later
 * one, in it or any earlier one, in any period of a bracket, or in every period up to it (`streak`).
 */
export type CohortCriterion = "on" | "onOrAfter" | "onOrBefore" | "bracket" | "streak";

/** Who enters when: at the first event ever, at the first in a window, or in every period with an event. */
export type CohortEntry = "firstEver" | "firstInWindow" | "recurring";

/** What a cohort table measures. */
export type CohortMeasure = "customers" | "orders" | "revenue" | "revenuePerEntrant";

/** How cohorts are cut and counted. */
export interface CohortOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** When a customer counts in the k-th period; `on` unless given. */
  readonly criterion?: CohortCriterion;
  /** The brackets of `bracket`: pairs of periods since entry, `[1, 8]` for the first to the seventh, in order. */
  readonly brackets?: readonly (readonly [from: number, to: number])[];
  /** For `onOrAfter`: only returns within so many periods after entry count, so that cells become final. */
  readonly horizon?: number;
  /** How periods since entry are counted: by the calendar (the default), or by the time since each customer's entry. */
  readonly clock?: "calendar" | "elapsed";
  /** For `elapsed`: takes entries and returns back to the start of their local hour first. */
  readonly truncateTo?: "hour";
  /** Who enters when; `firstEver` unless given. */
  readonly entry?: CohortEntry;
  /** For `firstInWindow`: the start of the window, whose end is `asOf`. */
  readonly from?: Instant;
  /** What to measure; customers unless given. */
  readonly measure?: CohortMeasure;
  /** Purchases in one period that make a return, of customers only; 1 unless given. */
  readonly minimumReturns?: number;
  /** For `revenuePerEntrant`: divide by all who entered (the default), or by those whom the cell has money of. */
  readonly entrants?: "all" | "payers";
  /** What a rate divides by: the cohort (the default), or the value of the cell before. */
  readonly base?: "cohort" | "previous";
  /** Coverage of the intervals of customer rates, such as 0.95; no intervals unless given. */
  readonly confidence?: number;
}

/** Which rows let customers enter, and which are returns; every purchase is both unless given. */
export interface CohortEvents {
  /** Another log whose purchases are the returns. Customers are matched by id. */
  readonly returns?: TransactionLog;
  /** Whether a purchase, given by its row of the log, lets its customer enter. */
  readonly isEntry?: (row: number) => boolean;
  /** Whether a row of the log, or of `returns` where given, is a return. */
  readonly isReturn?: (row: number) => boolean;
}
