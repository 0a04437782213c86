import type { BonusPart } from "./storedValueState.ts";

/** Money was put on the card. */
export interface ToppedUp {
  /** Always `"toppedUp"`. */
  readonly type: "toppedUp";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** What the member paid, in minor units. */
  readonly paidMinor: number;
  /** What was given on top. */
  readonly bonus: BonusPart | null;
}

/** Money of the card paid for something. */
export interface StoredValueSpent {
  /** Always `"storedValueSpent"`. */
  readonly type: "storedValueSpent";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the command that spent it. */
  readonly spendId: string;
  /** Id of the order that it paid for; `null` where none was named. */
  readonly orderId: string | null;
  /** What was spent, in minor units. */
  readonly amountMinor: number;
  /** The share of what was paid in advance: revenue now. */
  readonly paidMinor: number;
  /** The share of the bonus: a discount. */
  readonly bonusMinor: number;
  /** The parts of the bonus that it came from. */
  readonly bonusUses: readonly BonusPart[];
}

/** Money spent went back to the card. */
export interface StoredValueReturned {
  /** Always `"storedValueReturned"`. */
  readonly type: "storedValueReturned";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the command that had spent it. */
  readonly spendId: string;
  /** What came back, in minor units. */
  readonly amountMinor: number;
  /** The share of what was paid in advance, in minor units. */
  readonly paidMinor: number;
  /** The share of the bonus, in minor units. */
  readonly bonusMinor: number;
  /** The parts of the bonus that it went back to. */
  readonly bonusReturns: readonly BonusPart[];
}

/** Money paid in advance was paid out. */
export interface CashedOut {
  /** Always `"cashedOut"`. */
  readonly type: "cashedOut";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** What was paid out, in minor units. */
  readonly amountMinor: number;
}

/** A bonus came to its end. */
export interface BonusExpired {
  /** Always `"bonusExpired"`. */
  readonly type: "bonusExpired";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** What is gone, in minor units. */
  readonly bonusMinor: number;
  /** The parts of the bonus that ended. */
  readonly bonusUses: readonly BonusPart[];
}
