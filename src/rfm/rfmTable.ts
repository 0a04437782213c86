import type { Decimal } from "../core/decimal.ts";
import type { AxisBins } from "./axisBins.ts";
import type { SegmentMap } from "./segments.ts";

/** One customer's RFM values and scores. Scores run from 1 to the number of bins; the highest is best on each axis. */
export interface RfmRow<Monetary = Decimal> {
  /** Who. */
  readonly customerId: string;
  /** Whole days from the last purchase to `asOf`. */
  readonly recencyDays: number;
  /** Distinct local days with a purchase, the first included; with `frequency: "orders"`, orders. */
  readonly frequency: number;
  /** All money, refunds taken off; with `monetary: "mean"`, its mean per purchase day. `null` in a log without amounts. */
  readonly monetary: Monetary | null;
  /** Recency score: the most recent have the highest. */
  readonly r: number;
  /** Frequency score. */
  readonly f: number;
  /** Monetary score; `null` in a log without amounts. */
  readonly m: number | null;
  /** Segment; `null` where no rule matches or no segments were asked for. */
  readonly segment: string | null;
}

/** One value per axis. */
export interface ByAxis<Value> {
  /** Recency. */
  readonly r: Value;
  /** Frequency. */
  readonly f: Value;
  /** Monetary value; `null` in a log without amounts. */
  readonly m: Value | null;
}

/** How values become scores. */
export type RfmBinning = "quantile" | "ntile" | "nested" | "thresholds";

/** Cut points of `binning: "nested"`, each list for the customers with the scores beside it. */
export interface NestedCutPoints {
  /** Of frequency, by recency score. */
  readonly f: readonly {
    /** The recency score. */
    readonly r: number;
    /** Upper bounds of all bins but the last. */
    readonly cutPoints: readonly number[];
  }[];
  /** Of monetary value in major units, by recency and frequency score; empty in a log without amounts. */
  readonly m: readonly {
    /** The recency score. */
    readonly r: number;
    /** The frequency score. */
    readonly f: number;
    /** Upper bounds of all bins but the last. */
    readonly cutPoints: readonly number[];
  }[];
}

/** Something about the scores that a reader should know. */
export interface RfmWarning {
  /** The axis. */
  readonly axis: "r" | "f" | "m";
  /** All customers are in one bin, or some bins hold nobody: there are too few distinct values, or bounds lie too wide. */
  readonly code: "oneBin" | "emptyBins";
  /** The same in a sentence. */
  readonly message: string;
}

/** What an RFM table was computed from. */
export interface RfmMeta {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** Number of bins on each axis. */
  readonly bins: AxisBins;
  /** How values were binned. */
  readonly binning: RfmBinning;
  /** Whether equal values (in one parent bin, where nested) share a bin or may be split, in the order of ids. */
  readonly ties: "together" | "split";
  /** What frequency counts. */
  readonly frequency: "days" | "orders";
  /** What monetary value is. */
  readonly monetary: "sum" | "mean";
  /**
   * Upper bounds of all bins but the last: days, purchases, and money in major units. With `"ntile"` the greatest value
   * of each bin, which the next may hold as well; with `"nested"` those of recency alone.
   */
  readonly cutPoints: ByAxis<readonly number[]>;
  /** Cut points within parent bins; `null` unless `binning` is `"nested"`. */
  readonly nestedCutPoints: NestedCutPoints | null;
  /** Customers per score, from score 1 up. */
  readonly occupied: ByAxis<readonly number[]>;
  /** What is to be said about the scores. */
  readonly warnings: readonly RfmWarning[];
  /** The segments. */
  readonly segments: SegmentMap | null;
  /** Rows after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Whether money of a refund was taken off on the order's day or on its own, as the log has it. */
  readonly refundDate: "order" | "refund";
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}
