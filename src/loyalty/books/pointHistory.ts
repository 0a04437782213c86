import { resolveAsOf } from "../../core/asOf.ts";
import type { Instant } from "../../core/instant.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import { isMetricError, MetricError, type MetricIssue } from "../../core/metricError.ts";
import type { Account } from "../account/account.ts";
import { checkId, checkObject } from "../checks.ts";
import { replay } from "../engine/replay.ts";
import type { LoyaltyEvent } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { instantText } from "../time/localTime.ts";
import { type BookedEvent, type PointMovement, pointMovements } from "./pointMovements.ts";

/** One member as of a moment. */
export interface MemberHistory {
  /** Whose it is. */
  readonly memberId: string;
  /** The account as of the moment, with what was due by then. */
  readonly account: Account;
  /** What has happened, with what was due by then. */
  readonly events: readonly BookedEvent[];
  /** What became of each lot's points. */
  readonly movements: readonly PointMovement[];
}

/** All members of a programme as of a moment: what the books and the figures of a programme are made from. */
export interface PointHistory {
  /** Always `"pointHistory"`. */
  readonly kind: "pointHistory";
  /** The programme. */
  readonly program: Program;
  /** The moment: the date as given, or the instant in UTC. */
  readonly asOf: string;
  /** The first instant that is no longer seen, in epoch milliseconds. */
  readonly end: number;
  /** In the order in which they first appear. */
  readonly members: readonly MemberHistory[];
}

/**
 * Replays the streams of all members to one moment, and attributes all points to the lots that they came from.
 *
 * Events recorded later are left out. What was due by then without an event yet, such as an expiry, has happened. An event
 * dated before one that precedes it in the stream is booked with that one, so that no period that is over changes.
 *
 * @param program - From `defineProgram`.
 * @param events - Events of any number of members, in any mixture; each member's in their sequence.
 * @param options - The moment to look from; a date means through the end of that day in the programme's zone.
 * @throws {@link MetricError} when a stream is not as it was written.
 * @example
 * ```ts
 * const decision = decide(program, newAccount(program, "m1"), { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
 * const history = pointHistory(program, decision.ok ? decision.events : [], { asOf: "2026-12-31" });
 * history.members.map(({ memberId, movements }) => [memberId, movements.length]); //=> [["m1", 0]]
 * ```
 */
export function pointHistory(
  program: Program,
  events: Iterable<LoyaltyEvent>,
  options: { readonly asOf: Instant },
): PointHistory {
  const { end, asOf } = resolveAsOf((Object(options) as typeof options).asOf, program.timeZone);
  const last = instantText(end - 1);
  const members = Array.from(streamsOf(events, last), ([memberId, stream]) =>
    memberHistory(program, memberId, stream, last),
  );
  return { kind: "pointHistory", program, asOf, end, members };
}

/** The events recorded by a moment, by member. */
function streamsOf(events: Iterable<LoyaltyEvent>, last: string): Map<string, LoyaltyEvent[]> {
  const issues: MetricIssue[] = [];
  const streams = new Map<string, LoyaltyEvent[]>();
  let row = 0;
  for (const event of events) {
    if (checkObject(issues, ["events", row], event)) {
      const { memberId, recordedAt } = event as LoyaltyEvent;
      checkId(issues, ["events", row, "memberId"], memberId);
      if (typeof recordedAt !== "string") {
        issues.push(makeIssue("required", ["events", row, "recordedAt"], "an instant", recordedAt));
      } else if (recordedAt <= last) {
        const stream = streams.get(memberId);
        if (stream) stream.push(event);
        else streams.set(memberId, [event]);
      }
    }
    row++;
  }
  throwIfAny(issues.slice(0, 100));
  return streams;
}

function memberHistory(
  program: Program,
  memberId: string,
  stream: readonly LoyaltyEvent[],
  asOf: string,
): MemberHistory {
  const account = replayed(program, memberId, stream, asOf);
  let at = 0;
  const events = [...stream, ...account.unrecorded].map((event): BookedEvent => {
    at = Math.max(at, Date.parse(event.occurredAt));
    return { at, event };
  });
  return { memberId, account, events, movements: pointMovements(events) };
}

/** The account; what is wrong with the stream names the member, since its rows are counted within it. */
function replayed(program: Program, memberId: string, stream: readonly LoyaltyEvent[], asOf: string): Account {
  try {
    return replay(program, stream, { asOf });
  } catch (error) {
    if (!isMetricError(error)) throw error;
    const [first, ...rest] = error.issues.map(({ code, path, message }) => {
      return { code, path: [memberId, ...path], message: `${memberId}, ${message}` };
    });
    throw new MetricError([first!, ...rest], error.issueCount);
  }
}
