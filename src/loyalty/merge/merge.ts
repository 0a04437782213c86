import type { Account } from "../account/account.ts";
import { AccountDraft } from "../account/draft.ts";
import { keyedEntries, keyedGet } from "../account/keyed.ts";
import type { Lot } from "../account/lot.ts";
import type { Handler, Moment } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { giveStamps } from "../stamps/giveStamps.ts";
import { rankOf } from "../tiers/earnedTier.ts";
import { applyAccountMerged } from "./apply.ts";
import type { MergeCommand } from "./command.ts";
import type { AccountMergedIn } from "./events.ts";
import { type MovedAccount, movedAccount, movedOf } from "./movedAccount.ts";
import { movedCheck } from "./movedCheck.ts";
import { inOwnYears } from "./ownYears.ts";

export const merge: Handler<MergeCommand> = (program, account, { half }, moment) => {
  const { memberId } = account;
  const other = half.direction === "out" ? half.toMemberId : half.fromMemberId;
  if (other === memberId) {
    return { code: "same_account", message: "An account is not merged into itself.", path: ["half"] };
  }
  if (half.direction === "in") return mergedIn(program, account, half.fromMemberId, movedAccount(half.moved), moment);
  if (account.holds.length > 0) {
    const message = "Points are set aside: release or capture the holds first.";
    return { code: "holds_open", message, details: { holds: account.holds.length } };
  }
  const moved = movedOf(account);
  const fact = { type: "accountMerged", direction: "out", occurredAt: moment.atText } as const;
  return [{ ...fact, toMemberId: other, points: pointsOf(account), moved, movedCheck: movedCheck(moved) }];
};

function mergedIn(
  program: Program,
  account: Account,
  fromMemberId: string,
  moved: MovedAccount,
  moment: Moment,
): readonly EventPayload[] | Rejection {
  const path = ["half", "moved"];
  if (moved.programId !== account.programId) {
    const message = "The other account is one of another programme.";
    return { code: "other_program", message, path, details: { programId: moved.programId } };
  }
  const twice = idInBoth(account, moved);
  if (twice !== null) {
    return { code: "duplicate_id", message: "Both accounts have this order or lot.", path, details: { id: twice } };
  }
  const common = { type: "accountMerged", direction: "in", occurredAt: moment.atText } as const;
  const own = inOwnYears(program, account, moved, moment.at);
  const merged: AccountMergedIn = { ...common, fromMemberId, points: pointsOf(moved), moved: { ...own } };
  return [
    merged,
    ...stampsMoved(program, account, merged, moved, moment),
    ...tierMoved(program, account, moved, moment),
  ];
}

function pointsOf({ lots, deficit }: Pick<Account, "lots" | "deficit">): number {
  return lots.reduce((sum, { remaining }) => sum + remaining, -deficit);
}

/** An order or a lot that both accounts know; it would be in one twice. */
function idInBoth(account: Account, { lots, spentLots, snapshots }: MovedAccount): string | null {
  const own = new Set(account.lots.map(({ id }) => id));
  const isOwnLot = ({ id }: Lot): boolean => own.has(id) || keyedGet(account.spentLots, id) !== undefined;
  const lot = [...lots, ...keyedEntries(spentLots).map(([, spent]) => spent)].find(isOwnLot);
  const order = keyedEntries(snapshots).find(([id]) => keyedGet(account.snapshots, id));
  return lot?.id ?? order?.[0] ?? null;
}

/** The stamps of the other's card, where this account has one as well: they go on it, and may fill it. */
function stampsMoved(
  program: Program,
  account: Account,
  merged: AccountMergedIn,
  { stamps: { card } }: MovedAccount,
  moment: Moment,
): EventPayload[] {
  if (!program.stamps || !card || !account.stamps.card) return [];
  const { maxPerVisit: _, maxPerDay: __, ...uncapped } = program.stamps;
  const draft = new AccountDraft(account);
  applyAccountMerged(draft, merged);
  const visit = { orderId: `merge/${merged.fromMemberId}`, asked: card.earned, order: null };
  return [{ ...giveStamps(program, uncapped, draft.fields, visit, moment), day: null }];
}

/** The other's tier, where it is the higher one, with its term. */
function tierMoved(program: Program, account: Account, { tier }: MovedAccount, { atText }: Moment): EventPayload[] {
  const { tiers } = program;
  if (!tiers || !tier || !account.tier || rankOf(tiers, tier.id) <= rankOf(tiers, account.tier.id)) return [];
  const { id: to, validUntil, reviewAt, isLocked } = tier;
  const changed = { type: "tierChanged", occurredAt: atText, from: account.tier.id, to, reason: "merge" } as const;
  return [{ ...changed, validUntil, reviewAt, isLocked }];
}
