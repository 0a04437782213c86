import type { Account } from "../account/account.ts";
import { balanceOf } from "../account/balanceOf.ts";
import { inOrder, takeFrom } from "../account/free.ts";
import { keyedGet } from "../account/keyed.ts";
import type { Handler } from "../engine/handler.ts";
import { notOffered, type Rejection } from "../engine/rejection.ts";
import type { Program } from "../program/program.ts";
import type { GrantEntriesCommand } from "./commands.ts";
import type { EntriesGranted } from "./events.ts";
import { entriesFor, mostEntries } from "./entriesFor.ts";
import type { ActionEntries, PointsEntries, RaffleTerms, SpendEntries } from "./terms.ts";

/** What a reason for entries comes to. */
type Grant = Pick<EntriesGranted, "entries" | "order" | "action" | "points" | "uses">;

const nothing = { order: null, action: null, points: 0, uses: [] };

export const grantEntries: Handler<GrantEntriesCommand> = (program, account, { raffleId, reason }, { atText }) => {
  const terms = program.raffle;
  if (!terms) return notOffered("raffle");
  const state = keyedGet(account.entries, raffleId);
  if (state?.won) return { code: "already_drawn", message: "The raffle has been drawn.", path: ["raffleId"] };
  const rule = terms.entries.find((one) => isFor(one, reason));
  if (!rule)
    return { code: "nothing_to_do", message: "No rule of the programme brings such entries.", path: ["reason"] };
  const room = Math.max(0, (terms.cap ?? mostEntries) - (state?.granted ?? 0));
  const grant = grantOf(program, account, rule, reason, room);
  if ("code" in grant) return grant;
  const entries = Math.min(grant.entries, room);
  const order = grant.order && { ...grant.order, entries };
  const cutEntries = grant.entries - entries;
  return [{ type: "entriesGranted", occurredAt: atText, raffleId, ...grant, order, entries, cutEntries }];
};

function isFor(rule: RaffleTerms["entries"][number], reason: GrantEntriesCommand["reason"]): boolean {
  if (rule.type === "action") return reason.type === "action" && reason.action === rule.action;
  return rule.type === reason.type;
}

function grantOf(
  program: Program,
  account: Account,
  rule: SpendEntries | PointsEntries | ActionEntries,
  reason: GrantEntriesCommand["reason"],
  room: number,
): Grant | Rejection {
  if (rule.type === "action") return { ...nothing, entries: rule.entries, action: rule.action };
  if (rule.type === "points") {
    return bought(program, account, rule, (reason as { readonly points: number }).points, room);
  }
  const { orderId } = reason as { readonly orderId: string };
  const path = ["reason", "orderId"];
  const order = keyedGet(account.snapshots, orderId);
  if (!order) return { code: "unknown_order", message: "The account knows no such order.", path, details: { orderId } };
  const entries = entriesFor(rule, order);
  return { ...nothing, entries, order: { orderId, entries, rule } };
}

/** Entries for points. Nobody pays for entries that a cap would cut. */
function bought(
  { consumption }: Program,
  account: Account,
  rule: PointsEntries,
  points: number,
  room: number,
): Grant | Rejection {
  const path = ["reason", "points"];
  const { spendable } = balanceOf(account);
  if (points % rule.points !== 0) {
    const message = `Entries cost ${rule.points} points, of which ${points} is no multiple.`;
    return { code: "not_a_step", message, path, details: { asked: points, step: rule.points } };
  }
  if (points > spendable) {
    const message = `${spendable} points can be spent, not ${points}.`;
    return { code: "insufficient_points", message, path, details: { asked: points, spendable } };
  }
  const entries = (points / rule.points) * rule.entries;
  if (entries > room) {
    const message = `${room} entries can still be had, not ${entries}.`;
    return { code: "above_maximum", message, path, details: { asked: entries, maximum: room } };
  }
  const { uses } = takeFrom(inOrder(account.lots, consumption), points);
  return { ...nothing, entries, points, uses };
}
