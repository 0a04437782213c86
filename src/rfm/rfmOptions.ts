import type { Instant } from "../core/instant.ts";
import type { Money } from "../core/money.ts";
import type { AxisBins } from "./axisBins.ts";
import type { RfmBinning } from "./rfmTable.ts";
import type { SegmentMap } from "./segments.ts";

/** Upper bounds of all bins but the last, ascending. A value on a bound belongs to the bin below it. */
export interface RfmThresholds {
  /** Days since the last purchase: the last bin holds those who stayed away longest, and has score 1. */
  readonly r: readonly number[];
  /** Purchases. */
  readonly f: readonly number[];
  /** Money in major units; needed in a log with amounts. */
  readonly m?: readonly Money[];
}

/** How customers are scored. */
export interface RfmOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Number of scores, 2 to 100, on all axes or on each; 5 unless given, with thresholds what they make. */
  readonly bins?: number | AxisBins;
  /** How values become scores; `"quantile"` unless given. */
  readonly binning?: RfmBinning;
  /** The bounds between scores, for `binning: "thresholds"`. */
  readonly thresholds?: RfmThresholds;
  /** What frequency counts: distinct purchase days (the default) or orders. */
  readonly frequency?: "days" | "orders";
  /** What monetary value is: all money (the default) or its mean per purchase day. */
  readonly monetary?: "sum" | "mean";
  /** Segments by score; `defaultSegments` on five bins, none on another number, unless given. */
  readonly segments?: SegmentMap | null;
}
