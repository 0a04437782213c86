import type { Decimal } from "../core/decimal.ts";
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

/** Something about the scores that a reader should know. */
export interface RfmWarning {
  /** The axis. */
  readonly axis: "r" | "f" | "m";
  /** Too few distinct values: all customers are in one bin, or some bins hold nobody. */
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
  readonly bins: number;
  /** How values were binned. */
  readonly binning: "quantile";
  /** Equal values always share a bin. */
  readonly ties: "together";
  /** What frequency counts. */
  readonly frequency: "days" | "orders";
  /** What monetary value is. */
  readonly monetary: "sum" | "mean";
  /** Upper bounds of all bins but the last: days, purchases, and money in major units. */
  readonly cutPoints: ByAxis<readonly number[]>;
  /** Customers per score, from score 1 up. */
  readonly occupied: ByAxis<readonly number[]>;
  /** What ties have done to the scores. */
  readonly warnings: readonly RfmWarning[];
  /** The segments. */
  readonly segments: SegmentMap | null;
  /** Rows after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}
