import { largestRemainder } from "../../core/largestRemainder.ts";
import type { EarningBase } from "../program/base.ts";
import type { Program } from "../program/program.ts";
import { priceOf } from "./checkPurchase.ts";
import { exclusionOf } from "./exclusionOf.ts";
import type { OrderLine } from "./line.ts";
import type { Purchase, PurchaseLine } from "./purchase.ts";

/** What names the shipping of an order among its lines: no line of a purchase can have an empty id. */
export const shippingLineId = "";

/**
 * The lines of an order with their bases: the price, with or without discounts, tax and the part paid with points.
 *
 * A discount on the order is shared by all lines, those that do not earn included, in proportion to what each costs
 * after its own discount.
 */
export function orderLines(program: Program, purchase: Omit<Purchase, "at">): OrderLine[] {
  const { lines, shippingMinor = 0, discountMinor = 0 } = purchase;
  const shares = discountMinor > 0 ? largestRemainder(discountMinor, lines.map(priceOf)) : null;
  const ordered = lines.map((line, i): OrderLine => {
    const { lineId, sku = null, categories = [], quantity } = line;
    const paidMinor = priceOf(line) - (shares?.[i] ?? 0);
    const earns = exclusionOf(line, program) === null;
    const baseMinor = earns ? baseOfLine(line, paidMinor, program.base) : 0;
    return { lineId, sku, categories, quantity, baseMinor, paidMinor, isEligible: earns };
  });
  if (program.base.shipping === "include" && shippingMinor > 0) {
    const shipping = { lineId: shippingLineId, sku: null, categories: [], quantity: 0 };
    ordered.push({ ...shipping, baseMinor: shippingMinor, paidMinor: 0, isEligible: true });
  }
  return ordered;
}

function baseOfLine(line: PurchaseLine, paidMinor: number, base: EarningBase): number {
  let baseMinor = base.discounts === "exclude" ? paidMinor : line.amountMinor;
  if (base.tax === "exclude") baseMinor -= line.taxMinor ?? 0;
  if (base.pointsPaid === "exclude") baseMinor -= line.pointsPaidMinor ?? 0;
  return Math.max(0, baseMinor);
}
