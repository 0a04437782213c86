import type { GroupedRows } from "./groupByCustomer.ts";
import type { LinkedRefunds } from "./log.ts";
import type { ReadRows } from "./readRows.ts";

/**
 * The refunds with the row that their order has taken in the log.
 *
 * Orders of one customer that agree in time and amount cannot be told apart in the log, so that any of their rows may
 * stand for a refunded one, as long as each takes another: the first met takes the first.
 */
export function linkRefunds(
  read: ReadRows,
  refundRows: readonly number[],
  orderRows: readonly number[],
  grouped: GroupedRows,
): LinkedRefunds {
  const taken = new Map<number, number>();
  const placeOf = new Map<number, number>();
  for (const orderRow of orderRows) {
    if (placeOf.has(orderRow)) continue;
    const first = firstAlike(read, orderRow, grouped);
    const ahead = taken.get(first) ?? 0;
    taken.set(first, ahead + 1);
    placeOf.set(orderRow, first + ahead);
  }
  return {
    order: Uint32Array.from(orderRows, (row) => placeOf.get(row)!),
    at: Float64Array.from(refundRows, (row) => read.at[row]!),
    amountMinor: read.amountMinor && Float64Array.from(refundRows, (row) => read.amountMinor![row]!),
  };
}

/** The first row of the log with the order's customer, time and amount. */
function firstAlike({ codes, at, amountMinor }: ReadRows, row: number, grouped: GroupedRows): number {
  let low = grouped.customerStart[codes[row]!]!;
  let high = grouped.customerStart[codes[row]! + 1]!;
  const isBefore = (place: number): boolean =>
    grouped.at[place]! < at[row]! ||
    (amountMinor !== null && grouped.at[place] === at[row] && grouped.amountMinor![place]! < amountMinor[row]!);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
