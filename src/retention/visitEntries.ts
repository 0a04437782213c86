import { periodAt } from "../core/calendar.ts";
import type { EventRows } from "./cohortSource.ts";
import type { CohortDiagnostics } from "./cohortTable.ts";
import { type EntryActivity, type EntryWalk, readActivity } from "./entryActivity.ts";

/** Visits each entry of the customers (of all, where `null`), and tells which rows were left out. */
export function visitEntries(
  walk: EntryWalk,
  customers: Uint32Array | null,
  visit: (activity: EntryActivity) => void,
): CohortDiagnostics {
  const { source, periods, clock, entry, from } = walk;
  const { entries, returns, returnCodes, isSameEvent } = source;
  const { log, seen, choose } = entries;
  const activity: EntryActivity = {
    customer: 0,
    cohort: 0,
    entered: 0,
    length: 0,
    offsets: new Int32Array(clock.width),
    orders: new Int32Array(clock.width),
    minor: new Float64Array(clock.width),
  };
  const leftOut = { rowsAfterAsOf: 0, rowsBeforeEntry: 0, refundedOrders: 0, customersWithoutPurchase: 0 };
  const total = customers ? customers.length : log.customerIds.length;
  for (let i = 0; i < total; i++) {
    const customer = customers ? customers[i]! : i;
    const stop = seenStop(entries, customer, leftOut);
    const returnCode = returnCodes ? returnCodes[customer]! : customer;
    const returnStop = returnCodes ? seenStop(returns, returnCode, leftOut) : stop;
    let next = returnCode < 0 ? 0 : returns.log.customerStart[returnCode]!; // the first row that an entry can own
    let last = -1;
    for (let row = log.customerStart[customer]!; row < stop; row++) {
      const at = log.at[row]!;
      if (at < from || (seen.isPurchase && seen.isPurchase[row] === 0) || (choose && !choose(row))) continue;
      const cohort = periodAt(periods, at);
      if (cohort === last) continue;
      const since = isSameEvent ? Math.max(from, clock.sinceOf(cohort, at)) : at;
      for (; next < returnStop && returns.log.at[next]! < since; next++) {
        if (last < 0 && countsAsLeftOut(returns, next)) leftOut.rowsBeforeEntry++;
      }
      activity.customer = customer;
      activity.cohort = cohort;
      activity.entered = clock.positionOf(at);
      readActivity(walk, next, returnStop, activity);
      visit(activity);
      last = cohort;
      if (entry !== "recurring") break;
    }
    if (last < 0) leftOut.customersWithoutPurchase++;
  }
  if (!returnCodes) return leftOut;
  const known = returnCodes.filter((code) => code >= 0).length;
  return { ...leftOut, customersOnlyInReturns: customers ? 0 : returns.log.customerIds.length - known };
}

/** The end of the rows of a customer (−1 for none) that are seen; counts what of them is not looked at. */
function seenStop(
  { log, seen }: EventRows,
  customer: number,
  leftOut: { rowsAfterAsOf: number; refundedOrders: number },
): number {
  if (customer < 0) return 0;
  const start = log.customerStart[customer]!;
  let stop = log.customerStart[customer + 1]!;
  for (; stop > start && log.at[stop - 1]! >= seen.end; stop--) leftOut.rowsAfterAsOf++;
  if (!seen.isPurchase) return stop;
  for (let row = start; row < stop; row++) {
    const isMoneyReturned = log.amountMinor !== null && log.amountMinor[row]! < 0;
    if (seen.isPurchase[row] === 0 && !isMoneyReturned) leftOut.refundedOrders++;
  }
  return stop;
}

/** Whether a row is a purchase or money at all. */
function countsAsLeftOut({ seen, choose }: EventRows, row: number): boolean {
  const isEvent = seen.amountMinor !== null || !seen.isPurchase || seen.isPurchase[row] === 1;
  return isEvent && (!choose || choose(row));
}
