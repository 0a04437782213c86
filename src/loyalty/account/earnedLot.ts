import type { Earned } from "../events/earned.ts";
import type { Mutable } from "../mutable.ts";
import type { AwardedLot, Lot } from "./lot.ts";

/** A lot of a purchase as the account gets it; it may wait for activation. */
export function earnedLot(event: Earned, { lotId, points, ruleId, partner }: AwardedLot, recordedAt: string): Lot {
  const { order, occurredAt, activeFrom = occurredAt, expiresAt } = event;
  const lot: Mutable<Lot> = {
    id: lotId,
    issued: points,
    remaining: points,
    pending: activeFrom === null || activeFrom > recordedAt,
    held: 0,
    earnedAt: occurredAt,
    activeFrom,
    expiresAt,
    cause: { orderId: order.orderId, ruleId },
  };
  if (partner !== undefined) lot.partner = partner;
  return lot;
}
