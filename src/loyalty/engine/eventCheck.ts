import type { LotPoints } from "../account/lot.ts";
import type { EventEnvelope, EventPayload, LoyaltyEvent } from "../events/event.ts";
import { checkOf, countCheck, fieldsCheck, listCheck, sameCheck, textCheck } from "./check.ts";
import { earnedCheck } from "./earnedCheck.ts";

/**
 * The check of an event: a hash of its fields and of the check before it, so that edits, gaps and swaps show. Who it
 * belongs to stands in the first check, and its number is the account's next one.
 */
export function eventCheck(event: Omit<LoyaltyEvent, "check">, previous: number): number {
  const { id, programVersion, recordedAt, key, keyCheck, correlationId } = event;
  let check = textCheck(id, Object.keys(event).length ^ previous); // so that a field that was added shows
  check = countCheck(programVersion, check);
  check = sameCheck(recordedAt, event.occurredAt, check);
  check = textCheck(key, check);
  check = countCheck(keyCheck, check);
  if (correlationId !== undefined) check = checkOf(correlationId, check);
  return payloadCheck(event as EventPayload, check);
}

/** A hash of what happened, without the event's envelope. Purchases are most of a stream, so that theirs is written out. */
export function payloadCheck(payload: EventPayload, seed: number): number {
  const check = textCheck(payload.occurredAt, seed);
  if (payload.type === "earned") return earnedCheck(payload, check);
  const others = fieldsCheck(payload, check, isApart);
  return "uses" in payload ? listCheck(payload.uses, others, useCheck) : others;
}

/** Points of a lot: a redemption can use up very many. */
function useCheck(use: LotPoints, seed: number): number {
  if (typeof use !== "object" || (use as unknown) === null) return checkOf(use, seed);
  return countCheck(use.points, textCheck(use.lotId, seed));
}

/** Whether a field is not hashed by its name: those that every event has, and the longest one. */
function isApart(name: string): boolean {
  switch (name as keyof EventEnvelope | "uses") {
    case "uses":
    case "id":
    case "sequence":
    case "memberId":
    case "programVersion":
    case "occurredAt":
    case "recordedAt":
    case "key":
    case "keyCheck":
    case "correlationId":
    case "check":
      return true;
  }
  return false;
}
