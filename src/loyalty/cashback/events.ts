import type { CapUse } from "../account/capUse.ts";

/** A purchase brought money back. */
export interface CashbackEarned {
  /** Always `"cashbackEarned"`. */
  readonly type: "cashbackEarned";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the order. */
  readonly orderId: string;
  /** What it brought, after caps, in minor units. */
  readonly amountMinor: number;
  /** What caps cut. */
  readonly cuts: readonly CashbackCut[];
  /** Whether it waits until `activeFrom`. */
  readonly pending: boolean;
  /** From when it can be paid out, in UTC. */
  readonly activeFrom: string;
  /** What of it repaid what was owed. */
  readonly repaidMinor: number;
  /** What each cap had given before, by its kind. */
  readonly given: Readonly<Record<string, number>>;
  /** The use of the caps after it. */
  readonly capUse: Readonly<Record<string, CapUse>>;
}

/** How much a cap has cut. */
export interface CashbackCut {
  /** What the cap limits. */
  readonly per: string;
  /** What it cut, in minor units. */
  readonly minor: number;
}

/** Money that was pending can be paid out. */
export interface CashbackActivated {
  /** Always `"cashbackActivated"`. */
  readonly type: "cashbackActivated";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Ids of the orders that had brought it. */
  readonly orderIds: readonly string[];
  /** What became active, in minor units. */
  readonly amountMinor: number;
  /** What of it repaid what was owed. */
  readonly repaidMinor: number;
}

/** Money went to the member. */
export interface CashbackPaidOut {
  /** Always `"cashbackPaidOut"`. */
  readonly type: "cashbackPaidOut";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** What was paid out, in minor units. */
  readonly amountMinor: number;
}

/** A refund took money back, or gave some of it back where a later one leads to more: all amounts are below zero then. */
export interface CashbackClawedBack {
  /** Always `"cashbackClawedBack"`. */
  readonly type: "cashbackClawedBack";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the order that was refunded. */
  readonly orderId: string;
  /** What the refund demands: the sum of the others. */
  readonly amountMinor: number;
  /** Taken from money that was pending. */
  readonly fromPendingMinor: number;
  /** Taken from money that could be paid out. */
  readonly fromActiveMinor: number;
  /** Owed from now on. */
  readonly owedMinor: number;
  /** Neither taken nor owed. */
  readonly forgivenMinor: number;
}
