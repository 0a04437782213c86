import { type CalendarPeriods, periodAt } from "../core/calendar.ts";
import type { TransactionLog } from "./log.ts";
import type { LogAsOf } from "./logAsOf.ts";

/** The distinct days (or weeks) with a purchase of one customer from an instant on, as numbers of periods, ascending. */
export function purchaseDays(
  log: TransactionLog,
  { end, isPurchase }: LogAsOf,
  days: CalendarPeriods,
  customer: number,
  from: number,
): number[] {
  const found: number[] = [];
  for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]! && log.at[row]! < end; row++) {
    if (log.at[row]! < from || (isPurchase && isPurchase[row] === 0)) continue;
    const day = periodAt(days, log.at[row]!);
    if (day !== found.at(-1)) found.push(day);
  }
  return found;
}
