import { pickRows } from "../numeric/pickRows.ts";
import { sortOrder } from "../numeric/sortOrder.ts";
import type { PurchaseHistories } from "./purchaseFamily.ts";

/** Histories with one number of repeat purchases. */
export interface HistoryGroup {
  readonly frequency: number;
  /** The distinct times at which their last purchases and ends of observation lie, ascending. */
  readonly times: Float64Array;
  /** For each history where its last purchase stands in `times`, */
  readonly recency: Uint32Array;
  /** where its end of observation does, */
  readonly age: Uint32Array;
  /** and how many customers have it. */
  readonly count: Float64Array;
}

/**
 * Histories by number of repeat purchases, with their distinct times: on a calendar of days there are far fewer pairs of
 * a number and a time than histories, and an integral between two times serves all histories across it.
 */
export function groupHistories({ frequency, recency, age, count }: PurchaseHistories): HistoryGroup[] {
  const order = sortOrder(frequency);
  const groups: HistoryGroup[] = [];
  for (let start = 0; start < order.length;) {
    const x = frequency[order[start]!]!;
    let end = start + 1;
    while (end < order.length && frequency[order[end]!] === x) end++;
    const rows = order.subarray(start, end);
    const last = pickRows(recency, rows);
    const watched = pickRows(age, rows);
    const times = distinctTimes(last, watched);
    groups.push({
      frequency: x,
      times,
      recency: places(last, times),
      age: places(watched, times),
      count: pickRows(count, rows),
    });
    start = end;
  }
  return groups;
}

function distinctTimes(last: Float64Array, watched: Float64Array): Float64Array {
  const all = new Float64Array(2 * last.length);
  all.set(last);
  all.set(watched, last.length);
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  return all.slice(0, kept);
}

/** Where each value stands in the sorted list that holds it. */
function places(values: Float64Array, sorted: Float64Array): Uint32Array {
  return Uint32Array.from(values, (value) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
