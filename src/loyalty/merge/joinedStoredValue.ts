import type { BonusPart, StoredValueState } from "../storedValue/storedValueState.ts";

/** The money of two accounts, each part of the bonus with its end. */
export function joinedStoredValue(own: StoredValueState, other: StoredValueState): StoredValueState {
  const { totals } = own;
  return {
    paidMinor: own.paidMinor + other.paidMinor,
    bonusMinor: own.bonusMinor + other.bonusMinor,
    bonuses: [...own.bonuses, ...other.bonuses].sort(compareEnds),
    totals: {
      toppedUp: totals.toppedUp + other.totals.toppedUp,
      paidSpent: totals.paidSpent + other.totals.paidSpent,
      cashedOut: totals.cashedOut + other.totals.cashedOut,
      bonusGiven: totals.bonusGiven + other.totals.bonusGiven,
      bonusSpent: totals.bonusSpent + other.totals.bonusSpent,
      bonusExpired: totals.bonusExpired + other.totals.bonusExpired,
    },
  };
}

/** The soonest first; what has no end is last. */
function compareEnds({ expiresAt: a }: BonusPart, { expiresAt: b }: BonusPart): number {
  return a === b ? 0 : (a ?? "~") < (b ?? "~") ? -1 : 1;
}
