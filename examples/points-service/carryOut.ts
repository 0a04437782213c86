import { setTimeout } from "node:timers/promises";
import { type Account, type Command, decide, type LoyaltyEvent, type Rejection } from "clientele/loyalty";
import { keepSnapshot, readAccount, withEvents } from "./account.ts";
import type { Database } from "./database.ts";
import { appendEvents, eventsOfCommand, eventWithKey } from "./events.ts";
import { readingRequest } from "./problem.ts";
import { program } from "./program.ts";

const mostAttempts = 8;

/** What became of a command. */
export type Outcome =
  | { readonly type: "done" | "alreadyDone"; readonly account: Account; readonly events: readonly LoyaltyEvent[] }
  | { readonly type: "rejected"; readonly rejections: readonly [Rejection, ...Rejection[]] }
  | { readonly type: "busy" };

/**
 * Reads the account, decides, stores. Where another process has stored events in the meantime, the sequence numbers are
 * taken: then it reads and decides again, since what was decided on is no longer so.
 */
export async function carryOut(database: Database, memberId: string, command: Command): Promise<Outcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    if (attempt > 0) await setTimeout(2 ** attempt);
    const account = await readAccount(database, memberId);
    const decision = readingRequest(() => decide(program, account, command));
    if (!decision.ok) return { type: "rejected", rejections: decision.rejections };
    const { events } = decision;
    if (events.length === 0) return alreadyDone(database, account, command);
    const clash = await appendEvents(database, events);
    if (clash === "id") return rejected("duplicate_id", "Another command of this member had this id.");
    if (clash === "key") return await forgottenKey(database, account, command, events);
    if (clash === "sequence") continue;
    const after = withEvents(account, events);
    await keepSnapshot(database, account, after);
    return { type: "done", account: after, events };
  }
  return { type: "busy" };
}

/** A command that was carried out before. Who lost the answer gets the events that it made. */
async function alreadyDone(database: Database, account: Account, { id }: Command): Promise<Outcome> {
  return { type: "alreadyDone", account, events: await eventsOfCommand(database, account.memberId, id) };
}

/** A command whose key was used before the reversal window, so that the account no longer knows; the index does. */
async function forgottenKey(
  database: Database,
  account: Account,
  command: Command,
  events: readonly LoyaltyEvent[],
): Promise<Outcome> {
  const { key, keyCheck } = events.find((event) => event.key !== undefined)!;
  const stored = await eventWithKey(database, account.memberId, key!);
  if (stored.keyCheck === keyCheck) return alreadyDone(database, account, command);
  return rejected("already_processed_differently", "This has been carried out before, with other contents.");
}

function rejected(code: Rejection["code"], message: string): Outcome {
  return { type: "rejected", rejections: [{ code, message }] };
}
