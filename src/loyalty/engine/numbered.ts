import type { Account } from "../account/account.ts";
import type { EventEnvelope, EventPayload, LoyaltyEvent } from "../events/event.ts";
import { eventCheck } from "./eventCheck.ts";

/** What the events of one decision have in common. */
export interface Origin extends Pick<EventEnvelope, "programVersion" | "recordedAt"> {
  readonly commandId: string;
  readonly correlationId: string | undefined;
  /** Which event uses the key up: the first that the command itself led to. */
  readonly first: number;
  readonly key: string;
  readonly keyCheck: number;
}

type Mutable<Type> = { -readonly [Field in keyof Type]: Type[Field] };
type Numbered = Pick<EventEnvelope, "id" | "sequence" | "memberId" | "programVersion" | "recordedAt" | "check"> & {
  readonly key: string;
  readonly keyCheck: number;
};

/** Payloads as events: each with its number, and a check that is built on the one before. */
export function numbered(
  { version, memberId, check: before }: Account,
  payloads: readonly EventPayload[],
  { commandId, programVersion, recordedAt, correlationId, first, key, keyCheck }: Origin,
): LoyaltyEvent[] {
  let check = before;
  return payloads.map((payload, i) => {
    const id = `${commandId}/${i + 1}`;
    const own = { id, sequence: version + i + 1, memberId, programVersion, recordedAt, check };
    const event: Mutable<LoyaltyEvent> =
      i === first ? eventOf(payload, { ...own, key, keyCheck }) : { ...payload, ...own };
    if (correlationId !== undefined) event.correlationId = correlationId;
    check = eventCheck(event, check);
    event.check = check;
    return event;
  });
}

/** A payload in its envelope. Of a purchase, the most frequent, it is written out: a spread takes ten times as long. */
function eventOf(payload: EventPayload, envelope: Numbered): Mutable<LoyaltyEvent> {
  if (payload.type !== "earned") return { ...payload, ...envelope };
  const { type, occurredAt, points, lots, order, capUse, cuts } = payload;
  return {
    type,
    id: envelope.id,
    sequence: envelope.sequence,
    memberId: envelope.memberId,
    programVersion: envelope.programVersion,
    occurredAt,
    recordedAt: envelope.recordedAt,
    key: envelope.key,
    keyCheck: envelope.keyCheck,
    points,
    lots,
    order,
    capUse,
    cuts,
    check: envelope.check,
  };
}
