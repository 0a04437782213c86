import type { BonusPart } from "./storedValueState.ts";

/** Money was put on the card. */
export interface ToppedUp {
  readonly type: "toppedUp";
  readonly occurredAt: string;
  readonly paidMinor: number;
  /** What was given on top. */
  readonly bonus: BonusPart | null;
}

/** Money of the card paid for something. */
export interface StoredValueSpent {
  readonly type: "storedValueSpent";
  readonly occurredAt: string;
  readonly spendId: string;
  readonly orderId: string | null;
  readonly amountMinor: number;
  /** The share of what was paid in advance: revenue now. */
  readonly paidMinor: number;
  /** The share of the bonus: a discount. */
  readonly bonusMinor: number;
  readonly bonusUses: readonly BonusPart[];
}

/** Money spent went back to the card. */
export interface StoredValueReturned {
  readonly type: "storedValueReturned";
  readonly occurredAt: string;
  readonly spendId: string;
  readonly amountMinor: number;
  readonly paidMinor: number;
  readonly bonusMinor: number;
  readonly bonusReturns: readonly BonusPart[];
}

/** Money paid in advance was paid out. */
export interface CashedOut {
  readonly type: "cashedOut";
  readonly occurredAt: string;
  readonly amountMinor: number;
}

/** A bonus came to its end. */
export interface BonusExpired {
  readonly type: "bonusExpired";
  readonly occurredAt: string;
  readonly bonusMinor: number;
  readonly bonusUses: readonly BonusPart[];
}
