import type { Lot } from "./lot.ts";

/** The order in which an account keeps its lots: the soonest expiring first, then the oldest, then by id. */
export function compareLots(a: Lot, b: Lot): number {
  if (a.expiresAt !== b.expiresAt) {
    if (a.expiresAt === null) return 1;
    return b.expiresAt === null || a.expiresAt < b.expiresAt ? -1 : 1;
  }
  if (a.earnedAt !== b.earnedAt) return a.earnedAt < b.earnedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Where a lot is in a list in this order from `first` on, or would have to be. */
export function placeOf(lots: readonly Lot[], lot: Lot, first: number): number {
  const last = lots.at(-1);
  if (!last || compareLots(lot, last) > 0) return lots.length; // most often: it was earned last
  let low = first;
  let high = lots.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareLots(lots[middle]!, lot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
