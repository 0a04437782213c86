import type { Conditions } from "../program/conditions.ts";
import type { EarningContext } from "./context.ts";
import type { Sale } from "./purchase.ts";

/** Whether all conditions of a rule hold for a purchase of this base. */
export function conditionsHold(
  when: Conditions | undefined,
  sale: Sale,
  baseMinor: number,
  context: EarningContext,
): boolean {
  if (!when) return true;
  const { from, until, weekdays, channels, tiers, attributes, purchase: which, minimumMinor } = when;
  if (from !== undefined && context.at < from) return false;
  if (until !== undefined && context.at >= until) return false;
  if (weekdays && !weekdays.includes(context.weekday)) return false;
  if (channels && !channels.includes(sale.channel ?? "")) return false;
  if (tiers && !tiers.includes(context.tier ?? "")) return false;
  if (minimumMinor !== undefined && baseMinor < minimumMinor) return false;
  if (which && !isTurn(which, context.purchasesBefore)) return false;
  return (
    !attributes || Object.entries(attributes).every(([name, values]) => values.includes(sale.attributes?.[name] ?? ""))
  );
}

function isTurn(which: "first" | { readonly every: number }, purchasesBefore: number): boolean {
  return which === "first" ? purchasesBefore === 0 : (purchasesBefore + 1) % which.every === 0;
}
