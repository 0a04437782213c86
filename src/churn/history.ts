import type { CalendarPeriods } from "../core/calendar.ts";
import type { RejectedRow } from "../transactions/log.ts";

/** Decimals that monthly recurring revenue is kept to: whole micro-units, a millionth of a major unit. */
export const mrrDecimals = 6;

/** What became of the rows of a history. */
export interface MrrDiagnostics {
  /** Rows read. */
  readonly rowsRead: number;
  /** Rows kept aside in `rejected`. */
  readonly rowsRejected: number;
  /** Rows that begin after `asOf` and were left out. */
  readonly rowsAfterAsOf: number;
  /** Amounts rounded half-even to six decimals. */
  readonly amountsRounded: number;
}

/**
 * What each customer has paid per month, as steps: the one table that every metric of subscription revenue reads.
 *
 * Customer `c` is `customerIds[c]` and owns the steps from `customerStart[c]` up to `customerStart[c + 1]`, earliest
 * first. From `at` on the customer pays `mrrMicro`; before the first step, nothing. No two steps that follow each other
 * have the same amount.
 */
export interface MrrHistory {
  /** Always `"mrrHistory"`. */
  readonly kind: "mrrHistory";
  /** The moment that it was seen from. */
  readonly asOf: string;
  /** The first instant that is no longer seen, epoch milliseconds. */
  readonly end: number;
  /** IANA zone that periods are cut in. */
  readonly timeZone: string;
  /** The periods from that of the first row to that of `asOf`. */
  readonly periods: CalendarPeriods;
  /** Customers by code. */
  readonly customerIds: readonly string[];
  /** First step of each customer, and the number of steps last. */
  readonly customerStart: Uint32Array;
  /** When, in epoch milliseconds. */
  readonly at: Float64Array;
  /** Monthly recurring revenue from then on, in whole millionths of a major unit. */
  readonly mrrMicro: Float64Array;
  /** Rows that could not be used, under `onInvalid: "collect"`. */
  readonly rejected: readonly RejectedRow[];
  /** What became of the rows. */
  readonly diagnostics: MrrDiagnostics;
}
