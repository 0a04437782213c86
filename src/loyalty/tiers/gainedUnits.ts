import type { EventPayload } from "../events/event.ts";

/** The qualifying units that an event brings on a ladder that counts them; a refund brings some back where a later one is worth more than the first. */
export function gainedUnits(payload: EventPayload): number {
  if (payload.type === "earned") return payload.order.qualifying!.units;
  return payload.type === "refunded" ? Math.max(0, -payload.qualifyingLost) : 0;
}
