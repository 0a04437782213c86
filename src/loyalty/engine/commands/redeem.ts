import type { Account } from "../../account/account.ts";
import { balanceOf } from "../../account/balanceOf.ts";
import { keyedGet } from "../../account/keyed.ts";
import { inOrder, takeFrom } from "../../account/free.ts";
import type { RedeemCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { maximumPoints, redeemablePoints, valueOf } from "../redemptionLimit.ts";
import { redemptionRefusal } from "../redemptionRefusal.ts";
import type { Rejection } from "../rejection.ts";

export const redeem: Handler<RedeemCommand> = (program, account, command, { atText }) => {
  const terms = program.redemption;
  if (!terms) return { code: "not_redeemable", message: "The programme's points cannot be redeemed." };
  const { points: asked, upTo, orderAmountMinor, orderId = null, id } = command;
  const before = orderId === null ? [] : (keyedGet(account.redemptions, orderId) ?? []);
  const maximum = maximumPoints(terms, orderAmountMinor, before);
  const points = redeemablePoints(terms, account, asked, maximum);
  if (points === 0 || (points < asked && !upTo)) {
    return notEnough(account, asked) ?? redemptionRefusal(terms, asked, maximum)!;
  }
  const { uses } = takeFrom(inOrder(account.lots, program.consumption), points);
  const valueMinor = valueOf(terms, points);
  return [{ type: "redeemed", occurredAt: atText, redemptionId: id, orderId, points, valueMinor, uses }];
};

function notEnough(account: Account, asked: number): Rejection | null {
  const { spendable } = balanceOf(account);
  if (asked <= spendable) return null;
  const message = `${spendable} points can be spent, not ${asked}.`;
  return { code: "insufficient_points", message, path: ["points"], details: { asked, spendable } };
}
