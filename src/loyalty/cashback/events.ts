import type { CapUse } from "../account/capUse.ts";

/** A purchase brought money back. */
export interface CashbackEarned {
  readonly type: "cashbackEarned";
  readonly occurredAt: string;
  readonly orderId: string;
  readonly amountMinor: number;
  /** What caps cut. */
  readonly cuts: readonly CashbackCut[];
  /** Whether it waits until `activeFrom`. */
  readonly pending: boolean;
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
  readonly per: string;
  readonly minor: number;
}

/** Money that was pending can be paid out. */
export interface CashbackActivated {
  readonly type: "cashbackActivated";
  readonly occurredAt: string;
  readonly orderIds: readonly string[];
  readonly amountMinor: number;
  /** What of it repaid what was owed. */
  readonly repaidMinor: number;
}

/** Money went to the member. */
export interface CashbackPaidOut {
  readonly type: "cashbackPaidOut";
  readonly occurredAt: string;
  readonly amountMinor: number;
}

/** A refund took money back, or gave some of it back where a later one leads to more: all amounts are below zero then. */
export interface CashbackClawedBack {
  readonly type: "cashbackClawedBack";
  readonly occurredAt: string;
  readonly orderId: string;
  /** What the refund demands: the sum of the others. */
  readonly amountMinor: number;
  readonly fromPendingMinor: number;
  readonly fromActiveMinor: number;
  readonly owedMinor: number;
  readonly forgivenMinor: number;
}
