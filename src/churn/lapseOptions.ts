import type { Instant } from "../core/instant.ts";

/** Where the bounds between active, lapsing and lapsed come from. */
export type LapsePolicy = "fixed" | "baseQuantile" | "ownRhythm";

/** The same bounds for everybody. */
export interface FixedLapseOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Bounds that are given. */
  readonly policy: "fixed";
  /** Up to so many days since the last purchase a customer is active. */
  readonly activeDays: number;
  /** Beyond so many, lapsed. */
  readonly lapsedDays: number;
}

/** Bounds by the time within which customers of this base buy again. */
export interface BaseQuantileLapseOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Bounds that are quantiles of the gaps between purchases. */
  readonly policy: "baseQuantile";
  /** The share of gaps that are no longer than a customer is active, such as 0.8. */
  readonly activeShare: number;
  /** The share that are no longer than a customer is not lapsed, such as 0.95. */
  readonly lapsedShare: number;
}

/** Bounds by each customer's own mean gap. */
export interface OwnRhythmLapseOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Bounds that are multiples of a customer's mean gap between purchases. */
  readonly policy: "ownRhythm";
  /** Up to so many of the own gaps a customer is active, such as 1.5. */
  readonly activeMultiple: number;
  /** Beyond so many, lapsed, such as 3. */
  readonly lapsedMultiple: number;
  /** Customers with fewer gaps than this, 1 unless given, are taken to have the base's median gap. */
  readonly minGaps?: number;
}

/** How customers are told apart by the time since their last purchase. */
export type LapseOptions = FixedLapseOptions | BaseQuantileLapseOptions | OwnRhythmLapseOptions;

/** Where a customer stands. */
export type LapseStatus = "active" | "lapsing" | "lapsed" | "reactivated";

/** Where one customer stands, in local days. */
export interface LapseRow {
  /** Who. */
  readonly customerId: string;
  /** Whole days from the last purchase to `asOf`. */
  readonly daysSinceLast: number;
  /** Days between the last two purchase days; `null` with one. */
  readonly previousGapDays: number | null;
  /** Up to so many days the customer is active; `null` where the base does not tell. */
  readonly activeDays: number | null;
  /** Beyond so many, lapsed; `null` where the base does not tell. */
  readonly lapsedDays: number | null;
  /** Where the customer stands; `null` without bounds. */
  readonly status: LapseStatus | null;
}

/** What the statuses were computed from. */
export interface LapseMeta {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** Where the bounds come from, with their settings. */
  readonly policy: Readonly<Record<string, string | number>>;
  /** Why some customers have no status: the gaps seen do not reach the quantile; `null` where all have one. */
  readonly reason: "insufficientData" | null;
  /** Customers by status, and those without. */
  readonly counts: Readonly<Record<LapseStatus | "unknown", number>>;
  /** Rows after `asOf`, left out. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log left out because they had no purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}
