import type { PeriodUnit } from "../core/periodUnit.ts";
import type { CohortCriterion, CohortEntry, CohortMeasure } from "./cohortOptions.ts";

/** How a cohort table was cut and counted. */
export interface CohortDefinition {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** When a customer counts. */
  readonly criterion: CohortCriterion;
  /** The brackets that the columns stand for; `null` where they stand for periods since entry. */
  readonly brackets: readonly (readonly [from: number, to: number])[] | null;
  /** Within how many periods returns count; `null` for any. */
  readonly horizon: number | null;
  /** How periods since entry were counted. */
  readonly clock: "calendar" | "elapsed";
  /** What instants were taken back to before that, if anything. */
  readonly truncateTo: "hour" | null;
  /** Who entered when. */
  readonly entry: CohortEntry;
  /** Start of the window, ISO 8601 in UTC; `null` without one. */
  readonly from: string | null;
  /** Whether each purchase was both entry and return. */
  readonly isSameEvent: boolean;
  /** What was measured. */
  readonly measure: CohortMeasure;
  /** Purchases in one period that make a return. */
  readonly minimumReturns: number;
  /** Whose number revenue per entrant is divided by. */
  readonly entrants: "all" | "payers";
  /** What rates divide by. */
  readonly base: "cohort" | "previous";
  /** Coverage of the intervals; `null` where there are none. */
  readonly confidence: number | null;
}
