import type { Conditions } from "../program/conditions.ts";
import type { EarningContext } from "./context.ts";
import type { Sale } from "./purchase.ts";

/** The first condition of a rule that does not hold for a purchase of this base; `null` when all do. */
export function unmetCondition(
  when: Conditions | undefined,
  sale: Sale,
  baseMinor: number,
  context: EarningContext,
): keyof Conditions | null {
  if (!when) return null;
  const { from, until, weekdays, channels, tiers, attributes, purchase, minimumMinor } = when;
  if (from !== undefined && context.at < from) return "from";
  if (until !== undefined && context.at >= until) return "until";
  if (weekdays && !weekdays.includes(context.weekday)) return "weekdays";
  if (channels && !isOneOf(channels, sale.channel)) return "channels";
  if (tiers && !isOneOf(tiers, context.tier)) return "tiers";
  if (minimumMinor !== undefined && baseMinor < minimumMinor) return "minimumMinor";
  if (purchase && !isTurn(purchase, context.purchasesBefore + 1)) return "purchase";
  return !attributes || haveAll(sale.attributes, attributes) ? null : "attributes";
}

/** Whether each attribute that is asked for has one of its values. */
function haveAll(attributes: Sale["attributes"], asked: NonNullable<Conditions["attributes"]>): boolean {
  return Object.entries(asked).every(([name, values]) => isOneOf(values, attributes?.[name]));
}

function isOneOf(values: readonly string[], value: string | null | undefined): boolean {
  return typeof value === "string" && values.includes(value);
}

/** Whether the n-th purchase of a member is one that is asked for. */
function isTurn(which: NonNullable<Conditions["purchase"]>, n: number): boolean {
  if (which === "first") return n === 1;
  if ("every" in which) return n % which.every === 0;
  return "nth" in which ? n === which.nth : n > which.after;
}
