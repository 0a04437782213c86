import type { Decimal } from "../core/decimal.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";

/** The customers who paid for the first time in one period. */
export interface MrrCohort {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Customers who pay at its end for the first time. */
  readonly size: number;
}

/** One cohort at the end of the k-th period after its own; `null` where that is not over. */
export interface MrrCohortCell {
  /** What the cohort pays, in major units per month. */
  readonly mrr: Decimal | null;
  /** Customers of the cohort who pay. */
  readonly customers: number | null;
  /** What it pays over what it paid at first; `null` too where that was nothing. */
  readonly netRate: number | null;
  /** The same with no customer counted for more than at first; `null` too where one is in credit. */
  readonly grossRate: number | null;
  /** Customers who pay over the size of the cohort. */
  readonly customerRate: number | null;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
}

/** Rates over all cohorts by k, from complete cells: sums over sums. */
export interface MrrCohortCurves {
  /** Net revenue retention; `null` where there is no such cell. */
  readonly net: readonly (number | null)[];
  /** Gross revenue retention. */
  readonly gross: readonly (number | null)[];
  /** Share of customers who pay. */
  readonly customers: readonly (number | null)[];
}

/** Retention of revenue by cohort, with what it was computed from. */
export interface MrrCohortTable {
  /** Always `"mrrCohorts"`. */
  readonly kind: "mrrCohorts";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** One cohort per period, earliest first, from the first with a customer; a period without has size 0. */
  readonly cohorts: readonly MrrCohort[];
  /** `cells[i][k]` is cohort i in the k-th period after its own, up to the period of `asOf`. */
  readonly cells: readonly (readonly MrrCohortCell[])[];
  /** Curves over all cohorts. */
  readonly pooled: MrrCohortCurves;
}
