import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Account } from "../account/account.ts";
import { keyedGet } from "../account/keyed.ts";
import type { EventPayload, LoyaltyEvent } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { instantText } from "../time/localTime.ts";
import { canonicalInstant, readInstant } from "../time/readInstant.ts";
import { afterEffects } from "./afterEffects.ts";
import { draftAfter } from "./apply/draftAfter.ts";
import { checkCommand } from "./checkCommand.ts";
import type { Command } from "./command.ts";
import { commandCheck } from "./commandCheck.ts";
import { handlerOf } from "./commands/handlers.ts";
import { dueEffects } from "./due/dueEffects.ts";
import type { Moment } from "./handler.ts";
import { mayFollow } from "./mayFollow.ts";
import { naturalKey } from "./naturalKey.ts";
import { numbered } from "./numbered.ts";
import type { Rejection } from "./rejection.ts";

/** What comes of a command: events to be stored, none where it has been carried out before, or why not. */
export type Decision =
  | {
      /** Whether the command is carried out. */
      readonly ok: true;
      /** The events to be stored; none where the command was carried out before. */
      readonly events: readonly LoyaltyEvent[];
    }
  | {
      /** Whether the command is carried out. */
      readonly ok: false;
      /** The reasons against it. */
      readonly rejections: readonly [Rejection, ...Rejection[]];
    };

/**
 * Decides on a command: the events to be stored, or the reasons against it. Nothing is changed; `evolve` applies the
 * events once they are stored.
 *
 * In this order: a command that was carried out before gives no events, and the same key with another content is
 * refused; the expected version must be the account's; what is due by then (activation, expiry, the end of holds, a
 * review of the tier) happens first, as events of its own; then the command itself.
 *
 * @param program - From `defineProgram`.
 * @param account - From `newAccount`, `evolve` or `replay`.
 * @param command - What is asked. A business answer of no is a rejection; only a malformed command throws.
 * @throws {@link MetricError} that names each field which is missing or malformed.
 * @example
 * ```ts
 * const account = newAccount(program, "m1");
 * const decision = decide(program, account, { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
 * decision.ok && decision.events.map(({ type, id }) => [type, id]); //=> [["enrolled", "c1/1"]]
 * ```
 */
export function decide(program: Program, account: Account, command: Command): Decision {
  const moment = readMoment(account, command);
  const key = naturalKey(program, account, command, moment.at);
  const keyCheck = commandCheck(command, moment.atText);
  const used = keyedGet(account.keys, key);
  if (used) return used.check === keyCheck ? { ok: true, events: [] } : reject(processedDifferently(key));
  const refused = conflict(account, command);
  if (refused) return reject(refused);
  const due = dueEffects(program, account, moment.nowText);
  const outcome = handlerOf(command)(program, due.account, command, moment);
  if (isRejection(outcome)) return reject(outcome);
  const before = [...account.unrecorded, ...due.payloads];
  const after = mayFollow(program, due.account, outcome, moment.at)
    ? following(program, due.account, outcome, moment)
    : noPayloads;
  const payloads = before.length + after.length === 0 ? outcome : [...before, ...outcome, ...after];
  const events = numbered(account, payloads, {
    commandId: command.id,
    programVersion: program.version,
    recordedAt: moment.nowText,
    correlationId: command.correlationId,
    first: before.length,
    key,
    keyCheck,
  });
  return { ok: true, events };
}

const noPayloads: readonly EventPayload[] = [];

/** The times of a command, the whole of which is checked. What is decided is never earlier than what was before. */
function readMoment(account: Account, command: Command): Moment {
  const issues: MetricIssue[] = [];
  checkCommand(issues, command);
  const given = Object(command) as Command;
  const at = readInstant(issues, ["at"], given.at);
  const recordedAt = given.recordedAt === undefined ? at : readInstant(issues, ["recordedAt"], given.recordedAt);
  if (recordedAt < at) issues.push(makeIssue("inconsistent", ["recordedAt"], "no earlier than at", given.recordedAt));
  throwIfAny(issues);
  const latest = latestOf(account);
  const atText = canonicalInstant(given.at);
  const own = recordedAt === at ? atText : instantText(recordedAt);
  const nowText = own > latest ? own : latest;
  return { at, atText, now: nowText === own ? recordedAt : Date.parse(nowText), nowText };
}

/** The latest time that the account knows. */
function latestOf({ recordedAt, unrecorded }: Account): string {
  if (unrecorded.length === 0) return recordedAt ?? "";
  return unrecorded.reduce((latest, { occurredAt }) => (occurredAt > latest ? occurredAt : latest), recordedAt!);
}

function isRejection(outcome: readonly EventPayload[] | Rejection): outcome is Rejection {
  return !Array.isArray(outcome);
}

function reject(rejection: Rejection): Decision {
  return { ok: false, rejections: [rejection] };
}

function processedDifferently(key: string): Rejection {
  const message = "This has been carried out before, with other contents.";
  return { code: "already_processed_differently", message, details: { key } };
}

/** What speaks against any command at all. */
function conflict({ status, version, mergedInto }: Account, { type, expectedVersion }: Command): Rejection | null {
  if (expectedVersion !== undefined && expectedVersion !== version) {
    const message = `The account is at version ${version}, not ${expectedVersion}: read it again.`;
    return { code: "version_conflict", message, path: ["expectedVersion"], details: { version, expectedVersion } };
  }
  if (mergedInto !== null) {
    const message = "The account has been merged into another one.";
    return { code: "account_closed", message, details: { mergedInto } };
  }
  if (status === "closed") return { code: "account_closed", message: "The account is closed." };
  return status === "new" && type !== "enrol" ? { code: "not_enrolled", message: "The member is not enrolled." } : null;
}

/** What follows at once from events that are not applied yet: a debt is repaid, a tier is reached. */
function following(
  program: Program,
  account: Account,
  payloads: readonly EventPayload[],
  { now, nowText }: Moment,
): EventPayload[] {
  return afterEffects(program, draftAfter(account, payloads, nowText), payloads, now, nowText);
}
