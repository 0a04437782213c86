import type { CapStep } from "../account/capUse.ts";
import type { AwardedLot } from "../account/lot.ts";
import type { OrderContext, OrderSnapshot, QualifyingUnits } from "../account/orderSnapshot.ts";
import { textHash } from "../account/textHash.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { Earned } from "../events/earned.ts";
import { checkOf, listCheck, sameCheck } from "./check.ts";

/** A hash of what a purchase earned: every field, one after the other, which is far faster than to look for them. */
export function earnedCheck(event: Earned, seed: number): number {
  const { occurredAt, points, lots, activeFrom, expiresAt, qualifying, order, cuts } = event;
  let check = checkOf(points, seed);
  check = listCheck(lots, check, lotCheck);
  check = sameCheck(activeFrom, occurredAt, check);
  check = checkOf(expiresAt, check);
  check = qualifyingCheck(qualifying, check);
  check = orderCheck(Object(order) as OrderSnapshot, check);
  return listCheck(cuts, check, checkOf);
}

function lotCheck(lot: AwardedLot, seed: number): number {
  const { lotId, ruleId, points, partner } = Object(lot) as AwardedLot;
  let check = checkOf(lotId, seed);
  check = checkOf(ruleId, check);
  check = checkOf(points, check);
  return checkOf(partner, check);
}

function qualifyingCheck(qualifying: QualifyingUnits | null, seed: number): number {
  if (!qualifying) return checkOf(qualifying, seed);
  return checkOf(qualifying.units, checkOf(qualifying.from, seed));
}

function orderCheck({ orderId, programVersion, lines, context }: OrderSnapshot, seed: number): number {
  let check = checkOf(orderId, seed);
  check = checkOf(programVersion, check);
  check = listCheck(lines, check, lineCheck);
  return contextCheck(Object(context) as OrderContext, check);
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

function contextCheck({ channel, attributes, tier, purchasesBefore, capUse }: OrderContext, seed: number): number {
  let check = checkOf(channel, seed);
  check = checkOf(attributes, check);
  check = checkOf(tier, check);
  check = checkOf(purchasesBefore, check);
  return capUseCheck(capUse, check);
}

/** Whatever the order of the caps. */
function capUseCheck(capUse: OrderContext["capUse"], seed: number): number {
  if (Object(capUse) !== capUse) return checkOf(capUse, seed);
  let sum = 0x2c1b3c6d; // so that no caps differ from a 0 put in their place
  for (const cap in capUse) {
    const { period, before, after } = Object(capUse[cap]) as CapStep;
    sum = (sum + checkOf(after, checkOf(before, checkOf(period, textHash(cap, 11))))) | 0;
  }
  return checkOf(sum, seed);
}
