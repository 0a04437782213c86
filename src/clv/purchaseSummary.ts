import type { Table } from "../core/table.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";

/** A customer summary as columns, all of one length; times in one unit. */
export interface SummaryColumns {
  /** Repeat purchases x of each customer. */
  readonly frequency: ArrayLike<number>;
  /** Time from first to last purchase t_x; 0 where x is 0. */
  readonly recency: ArrayLike<number>;
  /** Time from first purchase to the end of observation T. */
  readonly age: ArrayLike<number>;
  /** Mean spend per repeat purchase in major units; missing (`null` or NaN) where x is 0. */
  readonly meanSpend?: ArrayLike<number | null>;
  /** How many customers share the row, or their weight; 1 unless given. */
  readonly count?: ArrayLike<number>;
}

/** A row of the tables that hold histories: of `customerSummary` and of `simulateCustomers`. */
export interface SummaryRow {
  /** Who. */
  readonly customerId: string;
  /** Repeat purchases x. */
  readonly frequency: number;
  /** Time from first to last purchase t_x. */
  readonly recency: number;
  /** Time from first purchase to the end of observation T. */
  readonly age: number;
  /** Mean spend per repeat purchase, in major units; `null` where there is none. */
  readonly meanSpend: number | null;
}

/** What the histories of a table were taken from. */
export interface SummaryMeta {
  /** The end of observation; `null` where there is none. */
  readonly asOf: string | null;
  /** Unit of recency and age; `null` where it is not known. */
  readonly timeUnit: TimeUnit | null;
}

/** Histories to fit a model to or to score: a table of `customerSummary`, or columns. */
export type PurchaseSummary = Table<SummaryRow, SummaryMeta> | SummaryColumns;
