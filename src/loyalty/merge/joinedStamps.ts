import type { StampState, StampTotals } from "../stamps/stampState.ts";

/**
 * The stamps of two accounts. Where both fill a card, the own one stays, and the other counts as never begun: what was
 * earned on it is given as stamps of their own.
 */
export function joinedStamps(own: StampState, other: StampState): StampState {
  const dropped = own.card ? other.card : null;
  const day = { ...own.day };
  if (other.day.date === own.day.date) day.stamps += other.day.stamps;
  return {
    card: own.card ?? other.card,
    completed: [...own.completed, ...other.completed].sort((a, b) => (a.completedAt < b.completedAt ? -1 : 1)),
    cards: own.cards + other.cards - (dropped ? 1 : 0),
    owed: own.owed + other.owed,
    day: other.day.date > own.day.date ? other.day : day,
    totals: summed(own.totals, other.totals, dropped ?? { earned: 0, endowed: 0 }),
  };
}

function summed(own: StampTotals, other: StampTotals, less: Pick<StampTotals, "earned" | "endowed">): StampTotals {
  return {
    earned: own.earned + other.earned - less.earned,
    endowed: own.endowed + other.endowed - less.endowed,
    used: own.used + other.used,
    removed: own.removed + other.removed,
    expired: own.expired + other.expired,
    forgiven: own.forgiven + other.forgiven,
    completed: own.completed + other.completed,
  };
}
