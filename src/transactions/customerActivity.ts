import { periodAt, type Weekday } from "../core/calendar.ts";
import type { TransactionLog } from "./log.ts";
import type { LogAsOf } from "./logAsOf.ts";
import { logPeriods } from "./logPeriods.ts";

/** What each customer of a log has done, by customer code; a customer without a purchase has 0 `purchaseDays`. */
export interface CustomerActivity {
  /** The day of `asOf`; days are numbered from an arbitrary first one. */
  readonly asOfDay: number;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Distinct days with a purchase. */
  readonly purchaseDays: Int32Array;
  readonly orders: Int32Array;
  /** All money, refunds taken off. */
  readonly totalMinor: Float64Array;
  /** The money of the first purchase day. */
  readonly firstDayMinor: Float64Array;
  /** Rows that lie after `asOf` and were left out. */
  readonly rowsAfterAsOf: number;
}

/** Counts each customer's purchases by local day, or by week, its days then being whole weeks. */
export function customerActivity(
  log: TransactionLog,
  { end, amountMinor, isPurchase }: LogAsOf,
  grain: "day" | "week",
  weekStartsOn: Weekday = 1,
): CustomerActivity {
  const customerCount = log.customerIds.length;
  const days = logPeriods(log, end, grain, { weekStartsOn });
  const daysPerPeriod = grain === "day" ? 1 : 7;
  const firstDay = new Int32Array(customerCount);
  const lastDay = new Int32Array(customerCount);
  const purchaseDays = new Int32Array(customerCount);
  const orders = new Int32Array(customerCount);
  const totalMinor = new Float64Array(customerCount);
  const firstDayMinor = new Float64Array(customerCount);
  let rowsAfterAsOf = 0;
  for (let customer = 0; customer < customerCount; customer++) {
    const start = log.customerStart[customer]!;
    const stop = log.customerStart[customer + 1]!;
    let first = -1;
    let last = -1;
    let row = start;
    for (; row < stop && log.at[row]! < end; row++) {
      if (amountMinor) totalMinor[customer]! += amountMinor[row]!;
      if (isPurchase && isPurchase[row] === 0) continue;
      orders[customer]!++;
      const day = periodAt(days, log.at[row]!);
      if (day === last) continue;
      purchaseDays[customer]!++;
      last = day;
      if (first < 0) first = day;
    }
    rowsAfterAsOf += stop - row;
    firstDay[customer] = first * daysPerPeriod;
    lastDay[customer] = last * daysPerPeriod;
    if (!amountMinor || first < 0) continue;
    for (let i = start; i < row && log.at[i]! < days.starts[first + 1]!; i++) {
      if (log.at[i]! >= days.starts[first]!) firstDayMinor[customer]! += amountMinor[i]!;
    }
  }
  const asOfDay = (days.count - 1) * daysPerPeriod;
  return { asOfDay, firstDay, lastDay, purchaseDays, orders, totalMinor, firstDayMinor, rowsAfterAsOf };
}

/** Codes of the customers with a purchase. */
export function customersWithPurchases({ purchaseDays }: CustomerActivity): Uint32Array {
  const customers = new Uint32Array(purchaseDays.length);
  let kept = 0;
  for (let customer = 0; customer < purchaseDays.length; customer++) {
    if (purchaseDays[customer]! > 0) customers[kept++] = customer;
  }
  return customers.subarray(0, kept);
}

/** Ids of customers by code. */
export function idsOf(log: TransactionLog, customers: Uint32Array): readonly string[] {
  if (customers.length === log.customerIds.length) return log.customerIds;
  return Array.from(customers, (customer) => log.customerIds[customer]!);
}
