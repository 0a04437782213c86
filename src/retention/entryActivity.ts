import type { CalendarPeriods } from "../core/calendar.ts";
import type { CohortClock } from "./cohortClock.ts";
import type { CohortEntry } from "./cohortOptions.ts";
import type { CohortSource } from "./cohortSource.ts";

/** What to walk over. */
export interface EntryWalk {
  readonly source: CohortSource;
  readonly periods: CalendarPeriods;
  readonly clock: CohortClock;
  readonly entry: CohortEntry;
  /** Entries before this instant do not count. */
  readonly from: number;
  /** Whether money is measured, so that rows count which are money only. */
  readonly isOfMoney: boolean;
}

/** What a customer did after one entry; the same object is handed out for each. */
export interface EntryActivity {
  customer: number;
  /** The period of the entry. */
  cohort: number;
  /** Where the entry lies on the clock. */
  entered: number;
  /** How many periods since entry have rows; the columns hold as many values. */
  length: number;
  /** Periods since entry that have rows, ascending. */
  readonly offsets: Int32Array;
  /** Purchases in each. */
  readonly orders: Int32Array;
  /** Money in each. */
  readonly minor: Float64Array;
}

/** Sums up the returns from row `start` up to `stop` by periods since the entry. */
export function readActivity(
  { source, clock, isOfMoney }: EntryWalk,
  start: number,
  stop: number,
  activity: EntryActivity,
): void {
  const { log, seen, choose } = source.returns;
  const { isPurchase, amountMinor } = seen;
  const { entered, offsets, orders, minor } = activity;
  let length = 0;
  for (let row = start; row < stop; row++) {
    const isOrder = !isPurchase || isPurchase[row] === 1;
    if ((!isOrder && !isOfMoney) || (choose && !choose(row))) continue;
    const offset = Math.floor((clock.positionOf(log.at[row]!) - entered) / clock.length);
    if (length === 0 || offsets[length - 1] !== offset) {
      offsets[length] = offset;
      orders[length] = 0;
      minor[length++] = 0;
    }
    if (isOrder) orders[length - 1]!++;
    if (isOfMoney) minor[length - 1]! += amountMinor![row]!;
  }
  activity.length = length;
}
