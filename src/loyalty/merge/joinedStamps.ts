import { added } from "../added.ts";
import type { StampCard, StampState } from "../stamps/stampState.ts";

/**
 * The stamps of two accounts. Where a card cannot stay, it counts as never begun: what was earned on it is given as
 * stamps of their own.
 */
export function joinedStamps(own: StampState, other: StampState): StampState {
  const dropped = droppedCard(own, other);
  const totals = added(own.totals, other.totals);
  return {
    card: [own.card, other.card].find((card) => card !== dropped) ?? null,
    completed: [...own.completed, ...other.completed].sort((a, b) => (a.completedAt < b.completedAt ? -1 : 1)),
    cards: own.cards + other.cards - (dropped ? 1 : 0),
    owed: own.owed + other.owed,
    totals: dropped ? added(totals, { earned: -dropped.earned, endowed: -dropped.endowed }) : totals,
  };
}

/** The card that cannot stay: the other's where both fill one, and the one of an account where the other owes stamps. */
export function droppedCard(own: StampState, other: StampState): StampCard | null {
  if (own.owed + other.owed > 0) return own.card ?? other.card;
  return own.card && other.card;
}
