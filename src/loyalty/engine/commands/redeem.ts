import type { Account } from "../../account/account.ts";
import { balanceOf } from "../../account/balanceOf.ts";
import { keyedGet } from "../../account/keyed.ts";
import { inOrder, takeFrom } from "../../account/free.ts";
import type { Redemption } from "../../program/redemption.ts";
import type { RedeemCommand } from "../command.ts";
import type { Handler } from "../handler.ts";
import { maximumPoints, redeemablePoints, valueOf } from "../redemptionLimit.ts";
import type { Rejection } from "../rejection.ts";

export const redeem: Handler<RedeemCommand> = (program, account, command, { atText }) => {
  const terms = program.redemption;
  if (!terms) return { code: "not_redeemable", message: "The programme's points cannot be redeemed." };
  const { points: asked, upTo, orderAmountMinor, orderId = null, id } = command;
  const before = orderId === null ? [] : (keyedGet(account.redemptions, orderId) ?? []);
  const maximum = maximumPoints(terms, orderAmountMinor, before);
  const points = redeemablePoints(terms, account, asked, maximum);
  if (points === 0 || (points < asked && !upTo)) return refusal(terms, account, asked, maximum);
  const { uses } = takeFrom(inOrder(account.lots, program.consumption), points);
  const valueMinor = valueOf(terms, points);
  return [{ type: "redeemed", occurredAt: atText, redemptionId: id, orderId, points, valueMinor, uses }];
};

/** Why not so many points. */
function refusal(terms: Redemption, account: Account, asked: number, maximum: number): Rejection {
  const path = ["points"];
  const { spendable } = balanceOf(account);
  const minimum = terms.minimumPoints ?? 1;
  const step = terms.stepPoints ?? terms.points;
  if (asked > spendable) {
    const message = `${spendable} points can be spent, not ${asked}.`;
    return { code: "insufficient_points", message, path, details: { asked, spendable } };
  }
  if (asked < minimum) {
    const message = `At least ${minimum} points are redeemed at once, not ${asked}.`;
    return { code: "below_minimum", message, path, details: { asked, minimum } };
  }
  if (asked > maximum) {
    const message = `At most ${maximum} points can pay for this order, not ${asked}.`;
    return { code: "above_maximum", message, path, details: { asked, maximum } };
  }
  const message = `Points are redeemed in steps of ${step}, and ${asked} is none.`;
  return { code: "not_a_step", message, path, details: { asked, step } };
}
