import type { IncomingMessage } from "node:http";
import { balanceOf, newAccount, replay } from "clientele/loyalty";
import { carryOut } from "./carryOut.ts";
import type { Database } from "./database.ts";
import { readEvents } from "./events.ts";
import { type Answer, malformed, Problem, readingRequest, refusal } from "./problem.ts";
import { program } from "./program.ts";
import type { MemberQueue } from "./queue.ts";
import { readCommand } from "./readCommand.ts";

/** What every answer is made from. */
export interface Service {
  readonly database: Database;
  readonly queue: MemberQueue;
  /** The clock, in epoch milliseconds: the only one there is. */
  readonly now: () => number;
}

type Route = (service: Service, request: IncomingMessage, memberId: string, query: URLSearchParams) => Promise<Answer>;

/** What can be asked, by the path after `/members/{id}`. */
export const memberRoutes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "": { GET: showAccount },
  "/events": { GET: listEvents },
  "/commands": { POST: takeCommand },
};

async function takeCommand(service: Service, request: IncomingMessage, memberId: string): Promise<Answer> {
  const command = await readCommand(request, service.now());
  readingRequest(() => newAccount(program, memberId));
  const outcome = await service.queue.run(memberId, () => carryOut(service.database, memberId, command));
  if (outcome.type === "rejected") throw refusal(outcome.rejections);
  if (outcome.type === "busy") {
    throw new Problem(503, "Too many writers at once; nothing was done, so try again.", {}, { "retry-after": "1" });
  }
  const { type, account, events } = outcome;
  return { status: 200, body: { outcome: type, version: account.version, balance: balanceOf(account), events } };
}

async function showAccount({ database, now }: Service, _: IncomingMessage, memberId: string): Promise<Answer> {
  const events = await knownEvents(database, memberId);
  const asOf = new Date(now()).toISOString();
  const account = replay(program, events, { asOf });
  const { version, status, tier } = account;
  return { status: 200, body: { memberId, asOf, version, status, tier, balance: balanceOf(account) } };
}

async function listEvents(
  { database }: Service,
  _: IncomingMessage,
  memberId: string,
  query: URLSearchParams,
): Promise<Answer> {
  const after = wholeNumber(query, "after", 0, 2 ** 31 - 1);
  const limit = wholeNumber(query, "limit", 100, 1000);
  const events = await knownEvents(database, memberId, after, limit);
  const next = events.length < limit ? null : events.at(-1)!.sequence;
  return { status: 200, body: { memberId, events, next } };
}

/** Events of a member whom the store knows. */
async function knownEvents(database: Database, memberId: string, after = 0, most: number | null = null) {
  const events = await readEvents(database, memberId, after, most);
  if (events.length === 0 && after === 0) throw new Problem(404, "There is no such member.");
  return events;
}

function wholeNumber(query: URLSearchParams, name: string, otherwise: number, most: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (/^\d{1,10}$/.test(text) && Number(text) <= most) return Number(text);
  throw malformed([{ path: [name], message: `${name}: expected a whole number up to ${most}` }]);
}
