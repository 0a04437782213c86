import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import type { CashOutCommand } from "./commands.ts";

export const cashOut: Handler<CashOutCommand> = (program, account, command, { atText }) => {
  if (!program.storedValue) return notOffered("storedValue");
  if (!program.storedValue.cashOut) {
    return { code: "not_offered", message: "What was paid can be had back at the end of the account alone." };
  }
  const { paidMinor } = account.storedValue;
  const amountMinor = command.amountMinor ?? paidMinor;
  if (amountMinor > paidMinor || amountMinor === 0) {
    const message = `${paidMinor} minor units can be paid out: a bonus cannot.`;
    return { code: "insufficient_balance", message, path: ["amountMinor"], details: { asked: amountMinor, paidMinor } };
  }
  return [{ type: "cashedOut", occurredAt: atText, amountMinor }];
};
