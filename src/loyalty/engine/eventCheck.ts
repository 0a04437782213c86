import type { EventEnvelope, EventPayload, LoyaltyEvent } from "../events/event.ts";
import { checkOf, countCheck, fieldsCheck, sameCheck, textCheck } from "./check.ts";
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
  return payload.type === "earned" ? earnedCheck(payload, check) : fieldsCheck(payload, check, isCommon);
}

type Common = keyof EventEnvelope;

/** Whether a field is one that every event has. */
function isCommon(name: string): boolean {
  switch (name as Common) {
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
