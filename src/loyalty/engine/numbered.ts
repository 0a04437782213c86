import type { Account } from "../account/account.ts";
import type { EventEnvelope, EventPayload, LoyaltyEvent } from "../events/event.ts";
import type { Earned } from "../events/earned.ts";
import { eventCheck } from "./eventCheck.ts";
import type { Mutable } from "../mutable.ts";

/** What the events of one decision have in common. */
export interface Origin extends Pick<EventEnvelope, "programVersion" | "recordedAt"> {
  readonly commandId: string;
  readonly correlationId: string | undefined;
  /** Which event uses the key up: the first that the command itself led to. */
  readonly first: number;
  readonly key: string;
  readonly keyCheck: number;
}

/** Payloads as events: each with its number, and a check that is built on the one before. */
export function numbered(account: Account, payloads: readonly EventPayload[], origin: Origin): LoyaltyEvent[] {
  let { check } = account;
  return payloads.map((payload, i) => {
    const event = eventOf(account, payload, i, origin);
    if (origin.correlationId !== undefined) event.correlationId = origin.correlationId;
    check = eventCheck(event, check);
    event.check = check;
    return event;
  });
}

/**
 * A payload in its envelope, its check apart. Of a purchase that was asked for, the most frequent, it is written out: a
 * spread takes ten times as long.
 */
function eventOf(
  { version, memberId }: Account,
  payload: EventPayload,
  i: number,
  { commandId, programVersion, recordedAt, first, key, keyCheck }: Origin,
): Mutable<LoyaltyEvent> {
  const id = `${commandId}/${i + 1}`;
  const sequence = version + i + 1;
  if (i !== first) return { ...payload, id, sequence, memberId, programVersion, recordedAt, check: 0 };
  if (payload.type !== "earned") {
    return { ...payload, id, sequence, memberId, programVersion, recordedAt, key, keyCheck, check: 0 };
  }
  const { type, occurredAt, points, lots, activeFrom, expiresAt, qualifying, order, cuts } = payload;
  const earned: Mutable<EventEnvelope & Earned> = {
    type,
    id,
    sequence,
    memberId,
    programVersion,
    occurredAt,
    recordedAt,
    key,
    keyCheck,
    points,
    lots,
    expiresAt,
    qualifying,
    order,
    check: 0,
  };
  if (activeFrom !== undefined) earned.activeFrom = activeFrom;
  if (cuts) earned.cuts = cuts;
  return earned;
}
