import type { Account } from "../account/account.ts";
import { keyedEntries, keyedGet } from "../account/keyed.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import type { Program } from "../program/program.ts";
import { netMinor } from "../refunds/remaining.ts";
import { attributedClick } from "./attributedClick.ts";
import type { RefereeQualified } from "./events.ts";
import { alreadyReferred } from "./refer.ts";
import { rewardLot, tooOld } from "./reward.ts";
import type { ReferralTerms } from "./terms.ts";

const path = ["half", "orderId"];

/** The referee's half: the first order after a click that costs enough counts, and it alone. */
export function qualifyReferee(
  program: Program,
  terms: ReferralTerms,
  account: Account,
  orderId: string,
  id: string,
  moment: Moment,
): readonly RefereeQualified[] | Rejection {
  const { referredBy, snapshots } = account;
  if (!referredBy) return { code: "unknown_referral", message: "Nobody has referred the member." };
  if (referredBy.qualified) return alreadyReferred("The member's referral has counted already.");
  const order = keyedGet(snapshots, orderId);
  if (!order) return { code: "unknown_order", message: "The account knows no such order.", path, details: { orderId } };
  const orderedAt = order.at;
  const click = attributedClick(program.zone, terms, referredBy.clicks, orderedAt);
  if (!click) {
    const message = "The order lies in the window of no click.";
    return { code: "outside_window", message, path, details: { orderedAt } };
  }
  const minimumMinor = Math.max(1, terms.minimumMinor ?? 1);
  const net = netMinor(order.order.lines, order.refunded);
  if (net < minimumMinor) {
    const message = `The order costs ${net} minor units net, and ${minimumMinor} are needed.`;
    return { code: "below_minimum", message, path, details: { net, minimumMinor } };
  }
  const counts = (other: OrderState): boolean =>
    netMinor(other.order.lines, other.refunded) >= minimumMinor &&
    attributedClick(program.zone, terms, referredBy.clicks, other.at) !== null;
  const earlier = keyedEntries(snapshots).find(([, other]) => other.at < orderedAt && counts(other));
  if (earlier) {
    const message = "An earlier order is the one that counts.";
    return { code: "not_first_order", message, path, details: { orderId: earlier[0] } };
  }
  const old = tooOld(program, Date.parse(orderedAt), moment.now);
  if (old) return old;
  const reward = terms.referee ?? { points: 0 };
  const lot = rewardLot(program, account, terms, reward, { id, at: Date.parse(orderedAt) }, moment);
  const { referrerId } = click;
  const half = { type: "referralQualified", side: "referee", occurredAt: moment.atText } as const;
  return [{ ...half, referrerId, orderId, orderedAt, minimumMinor, points: reward.points, lot }];
}
