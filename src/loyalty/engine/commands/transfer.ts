import { balanceOf } from "../../account/balanceOf.ts";
import { inOrder, takeFrom } from "../../account/free.ts";
import type { Lot } from "../../account/lot.ts";
import type { TransferCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const transfer: Handler<TransferCommand> = (program, account, { id, half }, { atText }) => {
  if (half.direction === "in") {
    const { fromMemberId, lots } = half;
    const points = lots.reduce((sum, { remaining }) => sum + remaining, 0);
    return [{ type: "transferredIn", occurredAt: atText, fromMemberId, points, lots }];
  }
  const { toMemberId, points } = half;
  const { spendable } = balanceOf(account);
  if (points > spendable) {
    const message = `${spendable} points can be transferred, not ${points}.`;
    return { code: "insufficient_points", message, path: ["half", "points"], details: { asked: points, spendable } };
  }
  const { uses } = takeFrom(inOrder(account.lots, program.consumption), points);
  const lots = uses.map((use, i): Lot => {
    const lot = account.lots.find((one) => one.id === use.lotId)!;
    const moved = { id: `${id}/${i + 1}`, issued: use.points, remaining: use.points, held: 0 };
    return { ...lot, ...moved, cause: { ruleId: "transfer" } };
  });
  return [{ type: "transferredOut", occurredAt: atText, toMemberId, points, uses, lots }];
};
