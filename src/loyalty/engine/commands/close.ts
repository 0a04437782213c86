import { balanceOf } from "../../account/balanceOf.ts";
import type { CloseCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const close: Handler<CloseCommand> = (_, account, { reason }, { atText }) => {
  const { active, pending } = balanceOf(account);
  const closed = { type: "accountClosed", occurredAt: atText, reason, forfeitedPoints: active + pending } as const;
  const { paidMinor } = account.storedValue;
  return paidMinor > 0 ? [{ type: "cashedOut", occurredAt: atText, amountMinor: paidMinor }, closed] : [closed];
};
