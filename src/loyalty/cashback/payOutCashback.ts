import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import type { PayOutCashbackCommand } from "./commands.ts";

export const payOutCashback: Handler<PayOutCashbackCommand> = (program, account, command, { atText }) => {
  if (!program.cashback) return notOffered("cashback");
  const { activeMinor } = account.cashback;
  const threshold = Math.max(1, program.cashback.payout?.thresholdMinor ?? 1);
  const amountMinor = command.amountMinor ?? activeMinor;
  const path = ["amountMinor"];
  if (activeMinor < threshold) {
    const message = `Cashback is paid out from ${threshold} minor units on, and there are ${activeMinor}.`;
    return { code: "below_minimum", message, path, details: { activeMinor, threshold } };
  }
  if (amountMinor > activeMinor) {
    const message = `${activeMinor} minor units can be paid out, not ${amountMinor}.`;
    return { code: "insufficient_balance", message, path, details: { asked: amountMinor, activeMinor } };
  }
  return [{ type: "cashbackPaidOut", occurredAt: atText, amountMinor }];
};
