import type { PurchaseLine } from "../accrual/purchase.ts";
import { checkOf, countCheck, fieldsCheck, listCheck, textCheck } from "./check.ts";
import type { Command, PurchaseCommand } from "./command.ts";
import type { CommandEnvelope } from "./envelope.ts";

/** A hash of what is asked: the same for a redelivery. Purchases are most of all commands, so that theirs is written out. */
export function commandCheck(command: Command, atText: string): number {
  const seed = textCheck(atText, 0);
  return command.type === "purchase" ? purchaseCheck(command, seed) : fieldsCheck(command, seed, isApart);
}

/** Whether a field of a command may differ between deliveries. */
function isApart(name: string): boolean {
  switch (name as keyof CommandEnvelope) {
    case "id":
    case "at":
    case "recordedAt":
    case "expectedVersion":
    case "correlationId":
      return true;
  }
  return false;
}

function purchaseCheck({ purchase, budgetLeft }: PurchaseCommand, seed: number): number {
  const { orderId, lines, shippingMinor, discountMinor, channel, attributes } = purchase;
  let check = textCheck(orderId, seed);
  check = listCheck(lines, check, lineCheck);
  check = countCheck(shippingMinor, check);
  check = countCheck(discountMinor, check);
  check = textCheck(channel, check);
  check = checkOf(attributes, check);
  return checkOf(budgetLeft, check);
}

function lineCheck(line: PurchaseLine, seed: number): number {
  const { lineId, sku, categories, quantity, amountMinor, taxMinor, discountMinor, pointsPaidMinor, kind } = line;
  let check = textCheck(lineId, seed);
  check = textCheck(sku, check);
  check = categories ? listCheck(categories, check, textCheck) : checkOf(categories, check);
  check = countCheck(quantity, check);
  check = countCheck(amountMinor, check);
  check = countCheck(taxMinor, check);
  check = countCheck(discountMinor, check);
  check = countCheck(pointsPaidMinor, check);
  return checkOf(kind, check);
}
