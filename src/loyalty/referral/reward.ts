import type { Account } from "../account/account.ts";
import { bonusLot } from "../account/bonusLot.ts";
import type { Lot } from "../account/lot.ts";
import type { Moment } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import type { ReferralReward, ReferralTerms } from "./terms.ts";

/** The lot of one side's reward, earned with the order and pending until it can no longer be returned. */
export function rewardLot(
  program: Program,
  account: Account,
  { returnWindow }: ReferralTerms,
  { points, expiry }: ReferralReward,
  order: { readonly id: string; readonly at: number },
  { now }: Moment,
): Lot | null {
  if (points === 0) return null;
  const bonus = { id: order.id, points, ruleId: "referral", ...(expiry && { expiry }) };
  const dates = { at: order.at, now };
  if (!returnWindow) return bonusLot(program, account, dates, bonus);
  return bonusLot(program, account, dates, { ...bonus, pending: { type: "after", duration: returnWindow } });
}

/** The answer for an order so old that the keys of its time are gone. */
export function tooOld({ zone, reversalWindow }: Program, orderedAt: number, now: number): Rejection | null {
  if (endOfDuration(zone, orderedAt, reversalWindow) > now) return null;
  const message = "The order is older than the programme's reversal window, so a redelivery could not be told.";
  return { code: "outside_window", message, path: ["half"] };
}
