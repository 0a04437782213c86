import { keyedGet } from "../account/keyed.ts";
import { largestRemainder } from "../../core/largestRemainder.ts";
import type { Handler } from "../engine/handler.ts";
import type { RefundStoredValueCommand } from "./commands.ts";
import { takeBonus } from "./takeBonus.ts";

/** The shares are those of all that has been returned by now, so that they do not depend on how a return is split. */
export const refundStoredValue: Handler<RefundStoredValueCommand> = (_, account, command, { atText }) => {
  const { spendId } = command;
  const spend = keyedGet(account.spends, spendId);
  if (!spend) {
    const message = "The account knows no such payment with the card, or knows it no longer.";
    return { code: "unknown_spend", message, path: ["spendId"], details: { spendId } };
  }
  const { paidMinor: paid, bonusMinor: bonus, returnedMinor: before, uses } = spend;
  const most = paid + bonus - before;
  const amountMinor = command.amountMinor ?? most;
  if (amountMinor > most || most === 0) {
    const message = `${most} minor units can still be returned.`;
    return { code: "already_refunded", message, path: ["amountMinor"], details: { most, asked: amountMinor } };
  }
  const paidBack = (minor: number): number => largestRemainder(minor, [paid, bonus])[0]!;
  const paidMinor = paidBack(before + amountMinor) - paidBack(before);
  const bonusMinor = amountMinor - paidMinor;
  const bonusReturns = takeBonus(uses, bonusMinor, before - paidBack(before));
  const common = { type: "storedValueReturned", occurredAt: atText, spendId } as const;
  return [{ ...common, amountMinor, paidMinor, bonusMinor, bonusReturns }];
};
