import { periodAt } from "../core/calendar.ts";
import type { WeightedDurations } from "../numeric/productLimitQuantile.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";
import { logPeriods } from "../transactions/logPeriods.ts";

/** The days between each customer's purchase days, by customer code. */
export interface PurchaseGaps {
  /** Days from the last purchase to `asOf`. */
  readonly sinceLast: Float64Array;
  /** The last gap; NaN with one purchase day. */
  readonly previous: Float64Array;
  readonly gapCount: Float64Array;
  /** All gaps of a customer together. */
  readonly totalDays: Float64Array;
  /**
   * The gaps of all customers for the estimator of Wang and Chang: a customer weighs one in all, and the gap that is not
   * over counts, cut off, only where there is no other.
   */
  readonly base: WeightedDurations;
}

/** Finds the gaps between purchase days; two purchases of one local day leave none. */
export function purchaseGaps(log: TransactionLog, { end, isPurchase }: LogAsOf): PurchaseGaps {
  const customerCount = log.customerIds.length;
  const days = logPeriods(log, end, "day", {});
  const sinceLast = new Float64Array(customerCount).fill(NaN);
  const previous = new Float64Array(customerCount).fill(NaN);
  const gapCount = new Float64Array(customerCount);
  const totalDays = new Float64Array(customerCount);
  const time: number[] = [];
  const isEvent: number[] = [];
  const weight: number[] = [];
  for (let customer = 0; customer < customerCount; customer++) {
    const first = time.length;
    let last = -1;
    for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
      if (log.at[row]! >= end) break;
      if (isPurchase && isPurchase[row] === 0) continue;
      const day = periodAt(days, log.at[row]!);
      if (last >= 0 && day > last) time.push(day - last);
      last = day;
    }
    if (last < 0) continue;
    const gaps = time.length - first;
    sinceLast[customer] = days.count - 1 - last;
    gapCount[customer] = gaps;
    for (let i = first; i < time.length; i++) {
      totalDays[customer]! += time[i]!;
      isEvent.push(1);
      weight.push(1 / gaps);
    }
    if (gaps > 0) {
      previous[customer] = time.at(-1)!;
    } else {
      time.push(sinceLast[customer]!);
      isEvent.push(0);
      weight.push(1);
    }
  }
  return { sinceLast, previous, gapCount, totalDays, base: { time, isEvent, weight } };
}
