import { added } from "../added.ts";
import { byEnd } from "../storedValue/byEnd.ts";
import type { StoredValueState } from "../storedValue/storedValueState.ts";

/** The money of two accounts, each part of the bonus with its end. */
export function joinedStoredValue(own: StoredValueState, other: StoredValueState): StoredValueState {
  return {
    paidMinor: own.paidMinor + other.paidMinor,
    bonusMinor: own.bonusMinor + other.bonusMinor,
    bonuses: [...own.bonuses, ...other.bonuses].sort(byEnd),
    totals: added(own.totals, other.totals),
  };
}
