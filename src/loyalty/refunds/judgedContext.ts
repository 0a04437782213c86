import type { OrderState } from "../account/orderSnapshot.ts";
import type { EarningContext } from "../accrual/context.ts";
import type { Program } from "../program/program.ts";
import { localDay, weekdayOf } from "../time/localTime.ts";

/** What the rules knew when they judged an order, in the version of that time. */
export function judgedContext({ zone }: Program, { at, order }: OrderState): EarningContext {
  const { tier, purchasesBefore, capUse = {} } = order;
  const used = Object.entries(capUse).map(([cap, { before }]) => [cap, before] as const);
  const weekday = weekdayOf(localDay(zone, Date.parse(at)));
  return { at, weekday, tier, purchasesBefore, capUse: Object.fromEntries(used) };
}
