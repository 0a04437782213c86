import type { Decimal } from "../core/decimal.ts";
import type { CohortDefinition } from "./cohortDefinition.ts";

/** The customers who entered in one period. */
export interface Cohort {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Customers who entered. */
  readonly size: number;
}

/** What every cell of a cohort table has: one cohort in the k-th period after its own, or in the k-th bracket. */
export interface CohortCount {
  /** Customers who count; `null` while the cell is not final. */
  readonly count: number | null;
  /** Whether all that the cell depends on was over by `asOf`, for each customer of the cohort. */
  readonly complete: boolean;
}

/** The bounds of an interval of a rate. */
export interface RateInterval {
  /** Lower bound, at least 0. */
  readonly lower: number;
  /** Upper bound, at most 1. */
  readonly upper: number;
}

/** A cell with a rate. */
export interface CohortCell extends CohortCount {
  /** The value over its base; `null` while not final, and where the base is zero. */
  readonly rate: number | null;
  /** Wilson interval of the rate, where `confidence` was given; `null` where the rate is. */
  readonly interval?: RateInterval | null;
}

/** A cell that measures orders; its `rate` is a share of the first cell's. */
export interface CohortOrdersCell extends CohortCell {
  /** Orders; `null` while the cell is not final. */
  readonly orders: number | null;
}

/** A cell that measures money; its `rate` is a share of the first cell's. */
export interface CohortRevenueCell extends CohortCell {
  /** Revenue in major units, refunds taken off; `null` while the cell is not final. */
  readonly revenue: Decimal | null;
}

/** A cell that measures money per customer. */
export interface CohortEntrantCell extends CohortCount {
  /** Revenue in major units, refunds taken off; `null` while the cell is not final. */
  readonly revenue: Decimal | null;
  /** The customers it is divided by; `null` while the cell is not final. */
  readonly entrants: number | null;
  /** The mean, in major units; `null` while the cell is not final, and where there is nobody. */
  readonly revenuePerEntrant: number | null;
}

/** Curves over all cohorts, by column, from complete cells of cohorts that are not empty. */
export interface OverallCurves<Value, Base = Value> {
  /** Sum of the cells' values over the sum of their bases; `null` where there is no such cell. */
  readonly pooled: readonly (number | null)[];
  /** Plain mean of what the cells show; `null` where there is none. */
  readonly simple: readonly (number | null)[];
  /** The pooled curve with each cohort weighted by its size once more, as Mixpanel shows it. */
  readonly sizeReweighted: readonly (number | null)[];
  /** Customers who count in any cohort over those who entered any, each once; `null` for other measures and bases. */
  readonly deduplicated: readonly (number | null)[] | null;
  /** Wilson intervals of `pooled`, where `confidence` was given; `null` for recurring entries, which are not independent. */
  readonly intervals?: readonly (RateInterval | null)[];
  /** What the pooled curve divides: customers, orders, or revenue in major units. */
  readonly numerator: readonly Value[];
  /** What it is divided by. */
  readonly denominator: readonly Base[];
  /** How many cohorts enter. */
  readonly cohorts: readonly number[];
}

/** Retention by cohort, with what it was computed from. */
export interface CohortTable<
  Cell extends CohortCount = CohortCell,
  Value = number,
  Base = Value,
> extends CohortDefinition {
  /** Always `"cohortTable"`. */
  readonly kind: "cohortTable";
  /** One cohort per period, earliest first, up to the period of `asOf`; a period that nobody entered in has size 0. */
  readonly cohorts: readonly Cohort[];
  /** `cells[i][k]` is cohort i in the k-th period after its own, as far as there is one by `asOf`, or in bracket k. */
  readonly cells: readonly (readonly Cell[])[];
  /** Curves over all cohorts. */
  readonly overall: OverallCurves<Value, Base>;
  /** Rows that were left out, and orders that were no purchases any more. */
  readonly diagnostics: CohortDiagnostics;
}

/** The table of each measure. */
export interface CohortTables {
  /** Of customers. */
  readonly customers: CohortTable;
  /** Of orders. */
  readonly orders: CohortTable<CohortOrdersCell>;
  /** Of revenue. */
  readonly revenue: CohortTable<CohortRevenueCell, Decimal>;
  /** Of revenue per customer. */
  readonly revenuePerEntrant: CohortTable<CohortEntrantCell, Decimal, number>;
}

/** What a cohort table left out. */
export interface CohortDiagnostics {
  /** Rows after `asOf`. */
  readonly rowsAfterAsOf: number;
  /** Rows of purchases and of money returned that lie before the customer's first entry. */
  readonly rowsBeforeEntry: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log who did not enter by `asOf`. */
  readonly customersWithoutPurchase: number;
  /** Where `returns` was given: its customers whom the log of entries does not know. */
  readonly customersOnlyInReturns?: number;
}
