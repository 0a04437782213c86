import { periodAt } from "../core/calendar.ts";
import type { TransactionLog } from "./log.ts";
import type { LogAsOf } from "./logAsOf.ts";
import { logPeriods } from "./logPeriods.ts";

/** The days between each customer's purchase days, by customer code; two purchases of one local day leave no gap. */
export interface PurchaseGaps {
  /** First gap of each customer, and the number of gaps last. */
  readonly customerStart: Uint32Array;
  /** Days of the gaps that are over, each customer's in their order. */
  readonly gapDays: Float64Array;
  /** Days from the last purchase to `asOf`; NaN without a purchase. */
  readonly sinceLast: Float64Array;
}

/** Finds the gaps between purchase days. */
export function purchaseGaps(log: TransactionLog, { end, isPurchase }: LogAsOf): PurchaseGaps {
  const customerCount = log.customerIds.length;
  const days = logPeriods(log, end, "day", {});
  const customerStart = new Uint32Array(customerCount + 1);
  const gapDays = new Float64Array(log.at.length);
  const sinceLast = new Float64Array(customerCount).fill(NaN);
  let gaps = 0;
  for (let customer = 0; customer < customerCount; customer++) {
    let last = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      const day = periodAt(days, log.at[row]!);
      if (last >= 0 && day > last) gapDays[gaps++] = day - last;
      last = day;
    }
    customerStart[customer + 1] = gaps;
    if (last >= 0) sinceLast[customer] = days.count - 1 - last;
  }
  return { customerStart, gapDays: gapDays.slice(0, gaps), sinceLast };
}
