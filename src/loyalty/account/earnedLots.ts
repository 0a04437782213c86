import type { Earned } from "../events/earned.ts";
import type { Mutable } from "../mutable.ts";
import type { Lot } from "./lot.ts";

/** The lots that a purchase adds to an account; they may wait for activation. */
export function earnedLots(
  { lots, order, occurredAt, activeFrom, expiresAt }: Earned,
  recordedAt: string,
): readonly Lot[] {
  const { orderId } = order;
  const pending = activeFrom === null || activeFrom > recordedAt;
  return lots.map(({ lotId, points, ruleId, partner }) => {
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
    return lot;
  });
}
