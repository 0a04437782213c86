import { type CalendarPeriods, periodAt } from "../core/calendar.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";
import type { CohortCriterion } from "./cohortTable.ts";

/** Square matrices by entry period (row) and periods since entry (column), and what was left out. */
export interface CohortCounts {
  readonly customers: Float64Array;
  readonly revenueMinor: Float64Array;
  readonly rowsAfterAsOf: number;
  readonly rowsBeforeEntry: number;
  readonly customersWithoutPurchase: number;
}

/** Counts each customer, and adds up the money, by the period of the first purchase and periods since. */
export function countCohorts(
  log: TransactionLog,
  { end, amountMinor, isPurchase }: LogAsOf,
  periods: CalendarPeriods,
  criterion: CohortCriterion,
): CohortCounts {
  const width = periods.count;
  const customers = new Float64Array(width * width);
  const revenueMinor = new Float64Array(amountMinor ? width * width : 0);
  let rowsAfterAsOf = 0;
  let rowsBeforeEntry = 0;
  let customersWithoutPurchase = 0;
  for (let customer = 0; customer < log.customerIds.length; customer++) {
    const stop = log.customerStart[customer + 1]!;
    const start = log.customerStart[customer]!;
    let row = start;
    let entry = -1;
    let last = -1;
    for (; row < stop && log.at[row]! < end; row++) {
      if (isPurchase && isPurchase[row] === 0) continue;
      const period = periodAt(periods, log.at[row]!);
      if (period === last) continue;
      if (entry < 0) entry = period;
      if (criterion === "on") customers[entry * width + period - entry]!++;
      last = period;
    }
    rowsAfterAsOf += stop - row;
    if (entry < 0) customersWithoutPurchase++;
    else if (criterion === "onOrAfter") customers[entry * width + last - entry]!++;
    if (!amountMinor || entry < 0) continue;
    for (let i = start; i < row; i++) {
      const period = periodAt(periods, log.at[i]!);
      if (period < entry) rowsBeforeEntry++;
      else revenueMinor[entry * width + period - entry]! += amountMinor[i]!;
    }
  }
  if (criterion === "onOrAfter") {
    addFromTheRight(customers, width);
    addFromTheRight(revenueMinor, width);
  }
  return { customers, revenueMinor, rowsAfterAsOf, rowsBeforeEntry, customersWithoutPurchase };
}

/** Makes each cell of a row the sum of itself and all later ones. */
function addFromTheRight(matrix: Float64Array, width: number): void {
  for (let i = matrix.length - 2; i >= 0; i--) if ((i + 1) % width !== 0) matrix[i]! += matrix[i + 1]!;
}
