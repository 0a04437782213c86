import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";

/** Tells of each customer how many orders lie before a window and how many in it. */
export function windowOrders(
  log: TransactionLog,
  { end, isPurchase }: LogAsOf,
  start: number,
  tell: (before: number, within: number) => void,
): void {
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    let before = 0;
    let within = 0;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      if (log.at[row]! < start) before++;
      else within++;
    }
    tell(before, within);
  }
}
