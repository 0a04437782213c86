import { balanceOf, type Command, evolve, type LoyaltyEvent, newAccount, replay } from "clientele/loyalty";
import { expect } from "vitest";
import { program } from "../../../examples/points-service/program.ts";
import type { Answered, Client } from "./client.ts";

/** Reads all events of some members back, and holds them to what the service had answered. */
export async function auditMembers(client: Client, memberIds: readonly string[]): Promise<void> {
  const answers = grouped(client.answers, ({ memberId }) => memberId);
  for (const memberId of memberIds) auditMember(memberId, await client.events(memberId), answers.get(memberId)!);
}

function auditMember(memberId: string, events: readonly LoyaltyEvent[], answers: readonly Answered[]): void {
  const commands = grouped(answers, ({ command }) => command.id);
  for (const [id, replies] of commands) auditCommand(eventsOf(events, id), replies);
  expect(
    events.filter(({ id }) => !commands.has(commandOf(id))),
    "events without a command",
  ).toEqual([]);
  auditBalances(memberId, events, answers);
  const account = replay(program, events, { asOf: new Date().toISOString() });
  expect(balanceOf(account).balance, `${memberId}: what came in less what went out`).toBe(expectedBalance(commands));
}

/** Each command had its effect once if any answer says so, and none otherwise; every answer tells the same events. */
function auditCommand(stored: readonly LoyaltyEvent[], replies: readonly Answered[]): void {
  const outcomes = replies.map(({ status, body }) => (status === 200 ? body.outcome : body.code));
  const positive = replies.filter(({ status }) => status === 200);
  expect(outcomes.filter((outcome) => outcome === "done").length).toBeLessThanOrEqual(1);
  expect(stored.length > 0, String(outcomes)).toBe(positive.length > 0);
  for (const { body } of positive) expect(body.events).toEqual(stored);
  const refusals = outcomes.filter((outcome) => outcome !== "done" && outcome !== "alreadyDone");
  for (const code of refusals) expect(["insufficient_points", "unknown_order"]).toContain(code);
}

/** After every event nobody has spent more than there was, and the account is the one that the service had answered. */
function auditBalances(memberId: string, events: readonly LoyaltyEvent[], answers: readonly Answered[]): void {
  const answered = new Map(
    answers.filter(({ body }) => body.outcome === "done").map(({ body }) => [body.version, body]),
  );
  let account = newAccount(program, memberId);
  let free = 0;
  for (const event of events) {
    if (event.type === "redeemed" || event.type === "held") expect(event.points).toBeLessThanOrEqual(free);
    account = evolve(program, account, event);
    const balance = balanceOf(account);
    free = balance.spendable;
    expect(free).toBeGreaterThanOrEqual(0);
    const then = answered.get(event.sequence);
    if (then) expect(then.balance).toEqual(balance);
  }
}

/** Counted by hand: a point per whole euro that was bought and not refunded, less what was spent. */
function expectedBalance(commands: ReadonlyMap<string, readonly Answered[]>): number {
  const carriedOut = [...commands.values()].flatMap((replies) => replies.find(({ status }) => status === 200) ?? []);
  const spent = new Map<string, number>();
  let points = 0;
  const bought = new Map<string, number>();
  const refunded = new Map<string, number>();
  for (const { command } of carriedOut) {
    if (command.type === "purchase") bought.set(command.purchase.orderId, command.purchase.lines[0]!.amountMinor);
  }
  for (const { command } of carriedOut) {
    if (command.type === "redeem") points -= command.points;
    if (command.type === "refund") {
      const amount = command.what.type === "amount" ? command.what.amountMinor : bought.get(command.orderId)!;
      refunded.set(command.orderId, (refunded.get(command.orderId) ?? 0) + amount);
    }
    if (command.type === "hold") spent.set(command.id, command.points);
    if (command.type === "capture") points -= spent.get(command.holdId)!;
  }
  for (const [orderId, amount] of bought) points += Math.floor((amount - (refunded.get(orderId) ?? 0)) / 100);
  return points;
}

function eventsOf(events: readonly LoyaltyEvent[], commandId: string): LoyaltyEvent[] {
  return events.filter(({ id }) => commandOf(id) === commandId);
}

function grouped(answers: readonly Answered[], by: (answer: Answered) => string): Map<string, Answered[]> {
  const groups = new Map<string, Answered[]>();
  for (const answer of answers) groups.set(by(answer), [...(groups.get(by(answer)) ?? []), answer]);
  return groups;
}

/** The id of the command that made an event. */
function commandOf(eventId: string): Command["id"] {
  return eventId.slice(0, eventId.lastIndexOf("/"));
}
