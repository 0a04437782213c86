import type { CapUse } from "../account/capUse.ts";
import type { Lot, LotCause, LotPoints } from "../account/lot.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import { textHash } from "../account/textHash.ts";
import type { EarningContext } from "../accrual/context.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { Earned } from "../events/earned.ts";
import { checkOf, listCheck, sameCheck } from "./check.ts";

/** A hash of what a purchase earned: every field, one after the other, which is far faster than to look for them. */
export function earnedCheck(event: Earned, seed: number): number {
  const { points, lots, order, capUse, cuts } = event;
  let check = checkOf(points, seed);
  check = listCheck(lots, check, lotCheck, event);
  check = orderCheck(Object(order) as OrderSnapshot, event, check);
  check = capUseCheck(capUse, check);
  return listCheck(cuts, check, checkOf);
}

function lotCheck(lot: Lot, seed: number, i: number, { occurredAt, lots, order }: Earned): number {
  const { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause, partner } = Object(lot) as Lot;
  const { orderId, lineId, ruleId } = Object(cause) as LotCause;
  let check = checkOf(id, seed);
  check = checkOf(issued, check);
  check = checkOf(remaining, check);
  check = checkOf(pending, check);
  check = checkOf(held, check);
  check = sameCheck(earnedAt, occurredAt, check);
  check = sameCheck(activeFrom, occurredAt, check);
  check = i === 0 ? checkOf(expiresAt, check) : sameCheck(expiresAt, lots[0]!.expiresAt, check);
  check = sameCheck(orderId, order.orderId, check);
  check = checkOf(lineId, check);
  check = checkOf(ruleId, check);
  return checkOf(partner, check);
}

function orderCheck(order: OrderSnapshot, { occurredAt, lots }: Earned, seed: number): number {
  const { orderId, programVersion, lines, channel, attributes, context, awarded, qualifying } = order;
  let check = checkOf(orderId, seed);
  check = checkOf(programVersion, check);
  check = listCheck(lines, check, lineCheck);
  check = checkOf(channel, check);
  check = checkOf(attributes, check);
  check = contextCheck(Object(context) as EarningContext, occurredAt, check);
  check = listCheck(awarded, check, usedCheck, lots);
  if (!qualifying) return checkOf(qualifying, check);
  check = checkOf(qualifying.from, check);
  return checkOf(qualifying.units, check);
}

function lineCheck(line: OrderLine, seed: number): number {
  const { lineId, sku, categories, quantity, baseMinor, paidMinor, isEligible } = Object(line) as OrderLine;
  let check = checkOf(lineId, seed);
  check = checkOf(sku, check);
  check = listCheck(categories, check, checkOf);
  check = checkOf(quantity, check);
  check = checkOf(baseMinor, check);
  check = checkOf(paidMinor, check);
  return checkOf(isEligible, check);
}

function contextCheck(
  { at, weekday, tier, purchasesBefore, capUse }: EarningContext,
  occurredAt: string,
  seed: number,
): number {
  let check = sameCheck(at, occurredAt, seed);
  check = checkOf(weekday, check);
  check = checkOf(tier, check);
  check = checkOf(purchasesBefore, check);
  return checkOf(capUse, check);
}

function usedCheck(used: LotPoints, seed: number, i: number, lots: Earned["lots"]): number {
  const { lotId, points } = Object(used) as LotPoints;
  return checkOf(points, sameCheck(lotId, lots[i]?.id, seed));
}

/** Whatever the order of the caps. */
function capUseCheck(capUse: Earned["capUse"], seed: number): number {
  if (Object(capUse) !== capUse) return checkOf(capUse, seed);
  let sum = 0x2c1b3c6d; // so that no caps differ from a 0 put in their place
  for (const cap in capUse) {
    const { period, points } = Object(capUse[cap]) as CapUse;
    sum = (sum + checkOf(points, checkOf(period, textHash(cap, 11)))) | 0;
  }
  return checkOf(sum, seed);
}
