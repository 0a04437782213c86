import type { Decimal } from "../core/decimal.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";

/** When a customer counts in the k-th period after entry: a purchase in just that period, or in it or any later one. */
export type CohortCriterion = "on" | "onOrAfter";

/** What a cohort table measures. */
export type CohortMeasure = "customers" | "revenue";

/** The customers who entered in one period. */
export interface Cohort {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Customers who entered. */
  readonly size: number;
}

/** One cohort in the k-th period after its own. */
export interface CohortCell {
  /** Customers who count; `null` while the period is not over. */
  readonly count: number | null;
  /** Share of one of the cohort; `null` while the period is not over, and where the cohort has nothing to share. */
  readonly rate: number | null;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
}

/** A cell that measures money; its `rate` is a share of the cohort's revenue in its own period. */
export interface CohortRevenueCell extends CohortCell {
  /** Revenue in major units, refunds taken off; `null` while the period is not over. */
  readonly revenue: Decimal | null;
}

/** Curves over all cohorts, by k, from complete cells of cohorts that are not empty. */
export interface OverallCurves<Amount> {
  /** Sum of what the cells count over the sum of their bases; `null` where there is no such cell. */
  readonly pooled: readonly (number | null)[];
  /** Plain mean of the cells' rates; `null` where there is none. */
  readonly simple: readonly (number | null)[];
  /** What the pooled rate divides: customers, or revenue in major units. */
  readonly numerator: readonly Amount[];
  /** What it is divided by. */
  readonly denominator: readonly Amount[];
  /** How many cohorts enter. */
  readonly cohorts: readonly number[];
}

/** Retention by cohort, with what it was computed from. */
export interface CohortTable<Cell extends CohortCell = CohortCell, Amount = number> {
  /** Always `"cohortTable"`. */
  readonly kind: "cohortTable";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** When a customer counts. */
  readonly criterion: CohortCriterion;
  /** What is measured. */
  readonly measure: CohortMeasure;
  /** One cohort per period, earliest first, up to the period of `asOf`; a period that nobody entered in has size 0. */
  readonly cohorts: readonly Cohort[];
  /** `cells[i][k]` is cohort i in the k-th period after its own, up to the period of `asOf`. */
  readonly cells: readonly (readonly Cell[])[];
  /** Curves over all cohorts. */
  readonly overall: OverallCurves<Amount>;
  /** Rows that were left out, and orders that were no purchases any more. */
  readonly diagnostics: CohortDiagnostics;
}

/** What a cohort table left out. */
export interface CohortDiagnostics {
  /** Rows after `asOf`. */
  readonly rowsAfterAsOf: number;
  /** Rows of money returned in a period before the customer's first purchase. */
  readonly rowsBeforeEntry: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log without a purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}
