import { checkNumber, type NumberRange } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { amount, checkId, checkObject, checkTexts, isId, isWhole, someAmount } from "../checks.ts";
import type { Purchase, PurchaseLine } from "./purchase.ts";

type Path = readonly (string | number)[];

const kinds: readonly unknown[] = ["giftCard", "topUp", "reward"];

/** Notes what is wrong with an order, its time apart. Most often it is nothing: the way to a field is not built then. */
export function checkPurchase(issues: IssueSink & { readonly length: number }, path: Path, purchase: unknown): void {
  if (!checkObject(issues, path, purchase)) return;
  const { orderId, lines, shippingMinor, discountMinor, channel, attributes } = purchase;
  const before = issues.length;
  checkName(issues, path, "orderId", orderId);
  if (shippingMinor !== undefined) checkWhole(issues, path, "shippingMinor", shippingMinor, amount);
  if (discountMinor !== undefined) checkWhole(issues, path, "discountMinor", discountMinor, amount);
  if (channel !== undefined) checkName(issues, path, "channel", channel);
  if (attributes !== undefined && checkObject(issues, [...path, "attributes"], attributes)) {
    checkTexts(issues, [...path, "attributes"], Object.values(attributes));
  }
  if (!Array.isArray(lines)) {
    issues.push(makeIssue(lines === undefined ? "required" : "wrong_type", [...path, "lines"], "a list", lines));
    return;
  }
  for (let i = 0; i < lines.length; i++) checkLine(issues, [...path, "lines", i], lines[i]);
  if (issues.length === before) checkTogether(issues, path, purchase as unknown as Purchase);
}

function checkLine(issues: IssueSink, path: Path, line: unknown): void {
  if (!checkObject(issues, path, line)) return;
  const { lineId, sku, categories, quantity, amountMinor, taxMinor, discountMinor, pointsPaidMinor, kind } = line;
  checkName(issues, path, "lineId", lineId);
  if (sku !== undefined) checkName(issues, path, "sku", sku);
  if (categories !== undefined) checkTexts(issues, [...path, "categories"], categories);
  checkWhole(issues, path, "quantity", quantity, someAmount);
  checkWhole(issues, path, "amountMinor", amountMinor, amount);
  if (taxMinor !== undefined) checkWhole(issues, path, "taxMinor", taxMinor, amount);
  if (discountMinor !== undefined) checkWhole(issues, path, "discountMinor", discountMinor, amount);
  if (pointsPaidMinor !== undefined) checkWhole(issues, path, "pointsPaidMinor", pointsPaidMinor, amount);
  if (kind !== undefined && !kinds.includes(kind)) {
    issues.push(makeIssue("unknown_choice", [...path, "kind"], "one of giftCard, topUp, reward", kind));
  }
}

function checkName(issues: IssueSink, path: Path, field: string, value: unknown): void {
  if (!isId(value)) checkId(issues, [...path, field], value);
}

function checkWhole(issues: IssueSink, path: Path, field: string, value: unknown, range: NumberRange): void {
  if (!isWhole(value, range)) checkNumber(issues, [...path, field], value, range);
}

/** What only fields together can have wrong: ids twice, and discounts beyond the price. */
function checkTogether(issues: IssueSink, path: Path, { lines, discountMinor = 0 }: Purchase): void {
  if (lines.length > 1) checkDistinct(issues, path, lines);
  let prices = 0;
  lines.forEach((line, i) => {
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

function checkDistinct(issues: IssueSink, path: Path, lines: readonly PurchaseLine[]): void {
  const seen = new Set<string>();
  lines.forEach(({ lineId }, i) => {
    if (seen.has(lineId)) {
      issues.push(makeIssue("conflicting_duplicate", [...path, "lines", i, "lineId"], "an id of its own", lineId));
    }
    seen.add(lineId);
  });
}

/** What a line costs after its own discount. */
export function priceOf({ amountMinor, discountMinor = 0 }: PurchaseLine): number {
  return amountMinor - discountMinor;
}
