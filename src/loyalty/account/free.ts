import type { Consumption } from "../program/redemption.ts";
import type { Lot, LotPoints } from "./lot.ts";

/** Active points of a lot that no hold has set aside. */
export function freeOf({ pending, remaining, held }: Lot): number {
  return pending ? 0 : remaining - held;
}

/** So many points out of lots in their order, as far as they have them; `available` tells how many a lot has. */
export function takeFrom(
  lots: Iterable<Lot>,
  points: number,
  available: (lot: Lot) => number = freeOf,
): { readonly uses: readonly LotPoints[]; readonly missing: number } {
  const uses: LotPoints[] = [];
  let missing = points;
  for (const lot of lots) {
    if (missing === 0) break;
    const taken = Math.min(missing, available(lot));
    if (taken > 0) uses.push({ lotId: lot.id, points: taken });
    missing -= taken;
  }
  return { uses, missing };
}

/** An account's lots in the order in which they are used. The account keeps them by their expiry. */
export function inOrder(lots: readonly Lot[], consumption: Consumption): readonly Lot[] {
  if (consumption === "soonestExpiring") return lots;
  if (consumption === "partnerFirst") return [...lots].sort((a, b) => Number(!a.partner) - Number(!b.partner));
  const sign = consumption === "fifo" ? 1 : -1;
  return [...lots].sort((a, b) => sign * (a.earnedAt < b.earnedAt ? -1 : a.earnedAt > b.earnedAt ? 1 : 0));
}
