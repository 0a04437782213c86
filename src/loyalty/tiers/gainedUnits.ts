import type { EventPayload } from "../events/event.ts";

/**
 * The qualifying units that an event brings on a ladder that counts them; a refund brings some back where it is worth
 * more than the one before it.
 */
export function gainedUnits(payload: EventPayload): number {
  if (payload.type === "earned") return payload.qualifying!.units;
  if (payload.type === "refunded") return Math.max(0, -payload.qualifyingLost);
  return payload.type === "referralQualified" && payload.side === "referrer" ? (payload.qualifying?.units ?? 0) : 0;
}
