import { largestRemainder } from "../../core/largestRemainder.ts";
import type { Program } from "../program/program.ts";
import { isEligible } from "./eligibleLines.ts";
import type { EarningLine } from "./line.ts";
import type { Purchase } from "./purchase.ts";

/** What names the shipping of an order among its lines. */
export const shippingLineId = "shipping";

/**
 * The lines that earn, each with its base: the price, with or without discounts, tax and the part paid with points.
 *
 * A discount on the order is shared by all lines, those that do not earn included, in proportion to what each costs
 * after its own discount.
 */
export function earningLines(program: Program, purchase: Purchase): EarningLine[] {
  const { base } = program;
  const { lines, shippingMinor = 0, discountMinor = 0 } = purchase;
  const prices = lines.map((line) => line.amountMinor - (line.discountMinor ?? 0));
  const shares = discountMinor > 0 ? largestRemainder(discountMinor, prices) : null;
  const earning: EarningLine[] = [];
  lines.forEach((line, i) => {
    if (!isEligible(line, program)) return;
    let baseMinor = base.discounts === "exclude" ? prices[i]! - (shares?.[i] ?? 0) : line.amountMinor;
    if (base.tax === "exclude") baseMinor -= line.taxMinor ?? 0;
    if (base.pointsPaid === "exclude") baseMinor -= line.pointsPaidMinor ?? 0;
    const { lineId, sku, categories = [], quantity } = line;
    earning.push({ lineId, sku, categories, quantity, baseMinor: Math.max(0, baseMinor) });
  });
  if (base.shipping === "include" && shippingMinor > 0) {
    earning.push({ lineId: shippingLineId, sku: undefined, categories: [], quantity: 0, baseMinor: shippingMinor });
  }
  return earning;
}
