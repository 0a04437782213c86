import type { StampCards } from "./stampCards.ts";

/** Stamps that the next card comes with, after so many. */
export function headStartOf({ headStart }: StampCards, cardsBegun: number): number {
  if (!headStart || (headStart.cards === "first" && cardsBegun > 0)) return 0;
  return headStart.stamps;
}
