import type { CapStep } from "../account/capUse.ts";
import type { AwardedLot } from "../account/lot.ts";
import type { OrderSnapshot, QualifyingUnits } from "../account/orderSnapshot.ts";
import { textHash } from "../account/textHash.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { Earned } from "../events/earned.ts";
import { checkOf, countCheck, listCheck, textCheck } from "./check.ts";

/** A hash of what a purchase earned: every field, one after the other, which is far faster than to look for them. */
export function earnedCheck(event: Earned, seed: number): number {
  const { points, lots, activeFrom, expiresAt, qualifying, order, cuts } = event;
  let check = countCheck(points, seed);
  check = listCheck(lots, check, lotCheck);
  if (activeFrom !== undefined) check = checkOf(activeFrom, check);
  check = textCheck(expiresAt, check);
  check = qualifyingCheck(qualifying, check);
  check = orderCheck(order, check);
  return cuts === undefined ? check : listCheck(cuts, check, checkOf);
}

function lotCheck(lot: AwardedLot, seed: number): number {
  if (!isObject(lot)) return checkOf(lot, seed);
  const { lotId, ruleId, points, partner } = lot;
  let check = textCheck(lotId, seed);
  check = textCheck(ruleId, check);
  check = countCheck(points, check);
  return partner === undefined ? check : checkOf(partner, check);
}

function qualifyingCheck(qualifying: QualifyingUnits | null, seed: number): number {
  if (!isObject(qualifying)) return checkOf(qualifying, seed);
  return countCheck(qualifying.units, textCheck(qualifying.from, seed));
}

function orderCheck(order: OrderSnapshot, seed: number): number {
  if (!isObject(order)) return checkOf(order, seed);
  const { orderId, programVersion, lines, channel, attributes, tier, purchasesBefore, capUse } = order;
  let check = textCheck(orderId, seed);
  check = countCheck(programVersion, check);
  check = listCheck(lines, check, lineCheck);
  check = textCheck(channel, check);
  check = checkOf(attributes, check);
  check = textCheck(tier, check);
  check = countCheck(purchasesBefore, check);
  return capUse === undefined ? check : capUseCheck(capUse, check);
}

function lineCheck(line: OrderLine, seed: number): number {
  if (!isObject(line)) return checkOf(line, seed);
  const { lineId, sku, categories, quantity, baseMinor, paidMinor, isEligible } = line;
  let check = textCheck(lineId, seed);
  check = textCheck(sku, check);
  check = listCheck(categories, check, textCheck);
  check = countCheck(quantity, check);
  check = countCheck(baseMinor, check);
  check = countCheck(paidMinor, check);
  return checkOf(isEligible, check);
}

/** Whatever the order of the caps. */
function capUseCheck(capUse: NonNullable<OrderSnapshot["capUse"]>, seed: number): number {
  if (!isObject(capUse)) return checkOf(capUse, seed);
  let sum = 0x2c1b3c6d; // so that no caps differ from a 0 put in their place
  for (const cap in capUse) sum = (sum + stepCheck(capUse[cap]!, textHash(cap, 11))) | 0;
  return countCheck(sum, seed);
}

function stepCheck(step: CapStep, seed: number): number {
  if (!isObject(step)) return checkOf(step, seed);
  return countCheck(step.after, countCheck(step.before, textCheck(step.period, seed)));
}

/** Whether a stored value is an object, whatever its type says. */
function isObject(value: object | null): value is object {
  return typeof value === "object" && value !== null;
}
