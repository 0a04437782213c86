/** Money on a member's card, in minor units. */
export interface StoredValueState {
  /** Paid in advance: owed to the member until it is spent. */
  readonly paidMinor: number;
  /** Given on top. It is never paid out. */
  readonly bonusMinor: number;
  /** The bonus by when it ends, the soonest first. */
  readonly bonuses: readonly BonusPart[];
  /** What became of all money. */
  readonly totals: StoredValueTotals;
}

/** A part of the bonus that was given at once. */
export interface BonusPart {
  /** Id of the command that gave it. */
  readonly id: string;
  /** The money, in minor units. */
  readonly minor: number;
  /** From when it is gone; `null` when never. */
  readonly expiresAt: string | null;
}

/**
 * What became of all money: what was topped up is `paidSpent`, `cashedOut` and what is left; what was given is
 * `bonusSpent`, `bonusExpired` and what is left.
 */
export interface StoredValueTotals {
  /** Paid in advance. */
  readonly toppedUp: number;
  /** Less what was returned. */
  readonly paidSpent: number;
  /** Paid out again. */
  readonly cashedOut: number;
  /** Given on top. */
  readonly bonusGiven: number;
  /** Less what was returned. */
  readonly bonusSpent: number;
  /** Or lost with the account. */
  readonly bonusExpired: number;
}

export const noStoredValue: StoredValueState = {
  paidMinor: 0,
  bonusMinor: 0,
  bonuses: [],
  totals: { toppedUp: 0, paidSpent: 0, cashedOut: 0, bonusGiven: 0, bonusSpent: 0, bonusExpired: 0 },
};

/** What was spent at once, as long as it can be returned. */
export interface StoredValueSpend {
  /** The share of what was paid in advance, in minor units. */
  readonly paidMinor: number;
  /** The share of the bonus, in minor units. */
  readonly bonusMinor: number;
  /** The parts of the bonus that it came from. */
  readonly uses: readonly BonusPart[];
  /** What has been returned of it. */
  readonly returnedMinor: number;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
}
