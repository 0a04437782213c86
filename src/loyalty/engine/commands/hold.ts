import { balanceOf } from "../../account/balanceOf.ts";
import { inOrder, takeFrom } from "../../account/free.ts";
import { canonicalInstant } from "../../time/readInstant.ts";
import type { HoldCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const hold: Handler<HoldCommand> = (program, account, { id, points, expiresAt }, { atText }) => {
  const { spendable } = balanceOf(account);
  if (points > spendable) {
    const message = `${spendable} points can be set aside, not ${points}.`;
    return { code: "insufficient_points", message, path: ["points"], details: { asked: points, spendable } };
  }
  if (account.holds.some((other) => other.id === id)) {
    return { code: "duplicate_id", message: "There is a hold of this id.", path: ["id"], details: { id } };
  }
  const { uses } = takeFrom(inOrder(account.lots, program.consumption), points);
  const end = expiresAt === undefined ? null : canonicalInstant(expiresAt);
  return [{ type: "held", occurredAt: atText, holdId: id, points, uses, expiresAt: end }];
};
