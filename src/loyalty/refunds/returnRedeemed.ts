import type { Account, RedemptionState } from "../account/account.ts";
import { rounded, times, whole } from "../accrual/fraction.ts";
import { keyedGet } from "../account/keyed.ts";
import type { LotPoints } from "../account/lot.ts";
import type { OrderSnapshot, Refunded } from "../account/orderSnapshot.ts";
import type { Moment } from "../engine/handler.ts";
import type { RedemptionReversed } from "../events/redemptionReversed.ts";
import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import { instantText } from "../time/localTime.ts";
import { netMinor, unrefundedMinor } from "./remaining.ts";

/** Points that paid for an order go back to their lots: not at all, pro rata of what was refunded, or with the last item. */
export function returnRedeemed(
  { clawback, zone }: Program,
  account: Account,
  { orderId, lines }: OrderSnapshot,
  refunded: Refunded,
  { at, atText }: Moment,
): RedemptionReversed[] {
  const redemptions = keyedGet(account.redemptions, orderId) ?? [];
  if (clawback.redeemed === "none") return [];
  const total = unrefundedMinor(lines, { quantities: {}, amountMinor: 0 });
  const left = netMinor(lines, refunded);
  const { minimumGrace } = clawback;
  const usableUntil = minimumGrace ? instantText(endOfDuration(zone, at, minimumGrace)) : null;
  return redemptions.flatMap((one): RedemptionReversed[] => {
    const points = dueBack(one.points, left, total, clawback.redeemed) - one.returned;
    if (points <= 0) return [];
    const { redemptionId } = one;
    const returns = nextOf(one, points);
    return [{ type: "redemptionReversed", occurredAt: atText, redemptionId, orderId, points, returns, usableUntil }];
  });
}

/** How many points of a redemption are to be back by now. An order that cost no money goes back with its first refund. */
function dueBack(points: number, left: number, total: number, policy: "proRata" | "lastItem" | "none"): number {
  if (left === 0) return points;
  if (policy === "lastItem") return 0;
  return rounded(times(whole(points), { numerator: total - left, denominator: total }), "down");
}

/** The next points to go back, in the order in which they were used. */
function nextOf({ uses, returned }: RedemptionState, points: number): LotPoints[] {
  const next: LotPoints[] = [];
  let [skipped, missing] = [returned, points];
  for (const { lotId, points: used } of uses) {
    const skip = Math.min(skipped, used);
    const back = Math.min(missing, used - skip);
    if (back > 0) next.push({ lotId, points: back });
    skipped -= skip;
    missing -= back;
  }
  return next;
}
