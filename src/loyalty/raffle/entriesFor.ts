import type { OrderState } from "../account/orderSnapshot.ts";
import { netMinor } from "../refunds/remaining.ts";
import type { SpendEntries } from "./terms.ts";

/** The most entries of a member in a raffle whose terms have no cap, so that their sums stay exact. */
export const mostEntries = 1e12;

/** The entries that what is left of an order brings. */
export function entriesFor({ stepMinor, entries }: SpendEntries, { order, refunded }: OrderState): number {
  return Math.min(mostEntries, Math.floor(netMinor(order.lines, refunded) / stepMinor) * entries);
}
