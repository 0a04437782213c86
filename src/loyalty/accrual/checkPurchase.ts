import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkObject, checkTexts, someAmount } from "../checks.ts";
import type { Purchase, PurchaseLine } from "./purchase.ts";

type Path = readonly (string | number)[];

const parts = ["taxMinor", "discountMinor", "pointsPaidMinor"] as const;
const kinds: readonly unknown[] = ["giftCard", "topUp", "reward"];

/** Notes what is wrong with an order, its time apart. */
export function checkPurchase(issues: IssueSink & { readonly length: number }, path: Path, purchase: unknown): void {
  if (!checkObject(issues, path, purchase)) return;
  const { orderId, lines, shippingMinor, discountMinor, channel, attributes } = purchase;
  const before = issues.length;
  checkId(issues, [...path, "orderId"], orderId);
  if (shippingMinor !== undefined) checkNumber(issues, [...path, "shippingMinor"], shippingMinor, amount);
  if (discountMinor !== undefined) checkNumber(issues, [...path, "discountMinor"], discountMinor, amount);
  if (channel !== undefined) checkId(issues, [...path, "channel"], channel);
  if (attributes !== undefined && checkObject(issues, [...path, "attributes"], attributes)) {
    checkTexts(issues, [...path, "attributes"], Object.values(attributes));
  }
  if (!Array.isArray(lines)) {
    issues.push(makeIssue(lines === undefined ? "required" : "wrong_type", [...path, "lines"], "a list", lines));
    return;
  }
  lines.forEach((line: unknown, i) => {
    checkLine(issues, [...path, "lines", i], line);
  });
  if (issues.length === before) checkTogether(issues, path, purchase as unknown as Purchase);
}

function checkLine(issues: IssueSink, path: Path, line: unknown): void {
  if (!checkObject(issues, path, line)) return;
  const { lineId, sku, categories, quantity, amountMinor, kind } = line;
  checkId(issues, [...path, "lineId"], lineId);
  if (sku !== undefined) checkId(issues, [...path, "sku"], sku);
  if (categories !== undefined) checkTexts(issues, [...path, "categories"], categories);
  checkNumber(issues, [...path, "quantity"], quantity, someAmount);
  checkNumber(issues, [...path, "amountMinor"], amountMinor, amount);
  for (const part of parts) {
    if (line[part] !== undefined) checkNumber(issues, [...path, part], line[part], amount);
  }
  if (kind !== undefined && !kinds.includes(kind)) {
    issues.push(makeIssue("unknown_choice", [...path, "kind"], "one of giftCard, topUp, reward", kind));
  }
}

/** What only fields together can have wrong: ids twice, and discounts beyond the price. */
function checkTogether(issues: IssueSink, path: Path, { lines, discountMinor = 0 }: Purchase): void {
  const seen = new Set<string>();
  let prices = 0;
  lines.forEach((line, i) => {
    if (seen.has(line.lineId)) {
      const place = [...path, "lines", i, "lineId"];
      issues.push(makeIssue("conflicting_duplicate", place, "an id of its own", line.lineId));
    }
    seen.add(line.lineId);
    const price = priceOf(line);
    if (price < 0) {
      const place = [...path, "lines", i, "discountMinor"];
      issues.push(makeIssue("inconsistent", place, "no more than amountMinor", line.discountMinor));
    }
    prices += price;
  });
  if (discountMinor > prices) {
    issues.push(makeIssue("inconsistent", [...path, "discountMinor"], "no more than the lines cost", discountMinor));
  }
}

/** What a line costs after its own discount. */
export function priceOf({ amountMinor, discountMinor = 0 }: PurchaseLine): number {
  return amountMinor - discountMinor;
}
