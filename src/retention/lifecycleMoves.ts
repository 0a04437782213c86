import { type CalendarPeriods, periodAt } from "../core/calendar.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";
import type { LifecycleStatus } from "./lifecycle.ts";

/** Tells of each customer, in order of time, the periods in which there is something to tell, and what. */
export function lifecycleMoves(
  log: TransactionLog,
  { end, isPurchase }: LogAsOf,
  periods: CalendarPeriods,
  tell: (status: LifecycleStatus, period: number, customer: number) => void,
): void {
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let last = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      const period = periodAt(periods, log.at[row]!);
      if (period === last) continue;
      if (last < 0) tell("new", period, customer);
      else if (period === last + 1) tell("returning", period, customer);
      else {
        tell("dormant", last + 1, customer);
        tell("resurrected", period, customer);
      }
      last = period;
    }
    if (last >= 0 && last + 1 < periods.count) tell("dormant", last + 1, customer);
  }
}
