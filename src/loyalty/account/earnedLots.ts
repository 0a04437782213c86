import type { Earned } from "../events/earned.ts";
import type { Mutable } from "../mutable.ts";
import type { Lot } from "./lot.ts";

/** The lots that a purchase adds to an account; they may wait for activation. */
export function earnedLots(event: Earned, recordedAt: string): readonly Lot[] {
  const { lots, order, occurredAt, activeFrom = occurredAt, expiresAt } = event;
  const { orderId } = order;
  const pending = activeFrom === null || activeFrom > recordedAt;
  const earned: Lot[] = [];
  for (const { lotId, points, ruleId, partner } of lots) {
    const lot: Mutable<Lot> = {
      id: lotId,
      issued: points,
      remaining: points,
      pending,
      held: 0,
      earnedAt: occurredAt,
      activeFrom,
      expiresAt,
      cause: { orderId, ruleId },
    };
    if (partner !== undefined) lot.partner = partner;
    earned.push(lot);
  }
  return earned;
}
