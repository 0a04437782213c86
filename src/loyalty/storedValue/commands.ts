import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkOptional, someAmount } from "../checks.ts";
import type { CommandEnvelope } from "../engine/envelope.ts";

/** Puts money on the card. */
export interface TopUpCommand extends CommandEnvelope {
  /** Always `"topUp"`. */
  readonly type: "topUp";
  /** What the member paid; 0 for a bonus alone. */
  readonly paidMinor: number;
  /** What is given on top; what the programme gives for the payment, unless given. */
  readonly bonusMinor?: number;
}

/** Pays with the card. */
export interface SpendStoredValueCommand extends CommandEnvelope {
  /** Always `"spendStoredValue"`. */
  readonly type: "spendStoredValue";
  /** What is to be paid, in minor units. */
  readonly amountMinor: number;
  /** Whether less may be spent where the card holds no more. */
  readonly upTo?: boolean;
  /** The order that is paid for. */
  readonly orderId?: string;
}

/** Returns what the card paid: each share to where it came from. */
export interface RefundStoredValueCommand extends CommandEnvelope {
  /** Always `"refundStoredValue"`. */
  readonly type: "refundStoredValue";
  /** Id of the command that spent it. */
  readonly spendId: string;
  /** All that is left of it, unless given. */
  readonly amountMinor?: number;
}

/** Pays out what was paid in advance. */
export interface CashOutCommand extends CommandEnvelope {
  /** Always `"cashOut"`. */
  readonly type: "cashOut";
  /** All of it, unless given. */
  readonly amountMinor?: number;
}

/** The commands of cards that hold money. */
export type StoredValueCommand = TopUpCommand | SpendStoredValueCommand | RefundStoredValueCommand | CashOutCommand;

type Fields = Readonly<Record<string, unknown>>;

/** What to check of each of these commands. */
export const storedValueChecks: Readonly<
  Record<StoredValueCommand["type"], (issues: IssueSink, command: Fields) => void>
> = {
  topUp: (issues, { paidMinor, bonusMinor }) => {
    checkOptional(issues, ["bonusMinor"], bonusMinor, amount);
    checkNumber(issues, ["paidMinor"], paidMinor, amount);
    if (paidMinor === 0 && (bonusMinor ?? 0) === 0) {
      issues.push(makeIssue("out_of_range", ["paidMinor"], "something to put on the card", paidMinor));
    }
  },
  spendStoredValue: (issues, { amountMinor, upTo, orderId }) => {
    checkNumber(issues, ["amountMinor"], amountMinor, someAmount);
    if (upTo !== undefined && typeof upTo !== "boolean") {
      issues.push(makeIssue("wrong_type", ["upTo"], "true or false", upTo));
    }
    if (orderId !== undefined) checkId(issues, ["orderId"], orderId);
  },
  refundStoredValue: (issues, { spendId, amountMinor }) => {
    checkId(issues, ["spendId"], spendId);
    checkOptional(issues, ["amountMinor"], amountMinor, someAmount);
  },
  cashOut: (issues, { amountMinor }) => {
    checkOptional(issues, ["amountMinor"], amountMinor, someAmount);
  },
};
