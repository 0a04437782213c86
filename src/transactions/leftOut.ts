import type { TransactionLog } from "./log.ts";
import type { LogAsOf } from "./logAsOf.ts";

/** What a metric left out of a log. */
export interface LeftOut {
  /** Rows after `asOf`. */
  readonly rowsAfterAsOf: number;
  /** Orders that refunds had undone by `asOf`. */
  readonly refundedOrders: number;
  /** Customers of the log without a purchase by `asOf`. */
  readonly customersWithoutPurchase: number;
}

/** Counts what is not seen of a log at a moment. */
export function leftOut(log: TransactionLog, { end, isPurchase, refundedOrders }: LogAsOf): LeftOut {
  let rowsAfterAsOf = 0;
  let customersWithoutPurchase = 0;
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    const start = log.customerStart[customer]!;
    let stop = log.customerStart[customer + 1]!;
    for (; stop > start && log.at[stop - 1]! >= end; stop--) rowsAfterAsOf++;
    let row = start;
    while (row < stop && isPurchase && isPurchase[row] === 0) row++;
    if (row === stop) customersWithoutPurchase++;
  }
  return { rowsAfterAsOf, refundedOrders, customersWithoutPurchase };
}
