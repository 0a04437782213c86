import { periodAt } from "../core/calendar.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";

/** Distinct purchase days of each customer in two windows of equal length, the later of which ends with `asOf`. */
export function purchaseDaysInWindows(
  log: TransactionLog,
  { end, isPurchase }: LogAsOf,
  windowDays: number,
): { readonly last: Int32Array; readonly before: Int32Array } {
  const days = logPeriods(log, end, "day", {});
  const lastStart = days.count - windowDays;
  const beforeStart = lastStart - windowDays;
  const last = new Int32Array(log.customerIds.length);
  const before = new Int32Array(log.customerIds.length);
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let counted = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      const day = periodAt(days, log.at[row]!);
      if (day === counted) continue;
      counted = day;
      if (day >= lastStart) last[customer]!++;
      else if (day >= beforeStart) before[customer]!++;
    }
  }
  return { last, before };
}
