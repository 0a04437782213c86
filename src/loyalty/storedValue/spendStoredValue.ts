import { largestRemainder } from "../../core/largestRemainder.ts";
import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import type { SpendStoredValueCommand } from "./commands.ts";
import type { StoredValueState } from "./storedValueState.ts";
import type { StoredValueTerms } from "./storedValueTerms.ts";
import { takeBonus } from "./takeBonus.ts";

export const spendStoredValue: Handler<SpendStoredValueCommand> = (program, account, command, { atText }) => {
  if (!program.storedValue) return notOffered("storedValue");
  const { id: spendId, amountMinor: asked, upTo, orderId = null } = command;
  const { storedValue } = account;
  const held = storedValue.paidMinor + storedValue.bonusMinor;
  const amountMinor = upTo ? Math.min(asked, held) : asked;
  if (amountMinor > held || amountMinor === 0) {
    const message = `The card holds ${held} minor units, not ${asked}.`;
    return { code: "insufficient_balance", message, path: ["amountMinor"], details: { asked, held } };
  }
  const paidMinor = paidShare(program.storedValue, storedValue, amountMinor);
  const bonusMinor = amountMinor - paidMinor;
  const bonusUses = takeBonus(storedValue.bonuses, bonusMinor);
  const common = { type: "storedValueSpent", occurredAt: atText, spendId, orderId } as const;
  return [{ ...common, amountMinor, paidMinor, bonusMinor, bonusUses }];
};

function paidShare({ order }: StoredValueTerms, { paidMinor, bonusMinor }: StoredValueState, minor: number): number {
  if (order === "paidFirst") return Math.min(minor, paidMinor);
  if (order === "bonusFirst") return Math.max(0, minor - bonusMinor);
  return largestRemainder(minor, [paidMinor, bonusMinor])[0]!;
}
