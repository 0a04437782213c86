import type { Account } from "../account/account.ts";
import { AccountDraft } from "../account/draft.ts";
import type { Handler, Moment } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { giveStamps } from "../stamps/giveStamps.ts";
import type { StampCards } from "../stamps/stampCards.ts";
import { rankOf } from "../tiers/earnedTier.ts";
import { applyAccountMerged } from "./apply.ts";
import type { MergeCommand } from "./command.ts";
import type { AccountMergedIn } from "./events.ts";
import { idInBoth } from "./idInBoth.ts";
import { droppedCard } from "./joinedStamps.ts";
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
    return {
      code: "duplicate_id",
      message: "Both accounts have something under this id.",
      path,
      details: { id: twice },
    };
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

/** The stamps of a card that cannot stay: they repay what is owed, go on the card that there is, and may fill it. */
function stampsMoved(
  program: Program,
  account: Account,
  merged: AccountMergedIn,
  moved: MovedAccount,
  moment: Moment,
): EventPayload[] {
  const dropped = droppedCard(account.stamps, moved.stamps);
  if (!program.stamps || !dropped) return [];
  const draft = AccountDraft.of(account);
  applyAccountMerged(draft, merged);
  const visit = { orderId: `merge/${merged.fromMemberId}`, asked: dropped.earned, order: null };
  return [giveStamps(program, uncapped(program.stamps), draft.fields, visit, moment)];
}

function uncapped({ maxPerVisit: _, maxPerDay: __, ...terms }: StampCards): StampCards {
  return terms;
}

/** The other's tier, where it is the higher one, with its term. */
function tierMoved(program: Program, account: Account, { tier }: MovedAccount, { atText }: Moment): EventPayload[] {
  const { tiers } = program;
  if (!tiers || !tier || !account.tier || rankOf(tiers, tier.id) <= rankOf(tiers, account.tier.id)) return [];
  const { id: to, validUntil, reviewAt, isLocked } = tier;
  const changed = { type: "tierChanged", occurredAt: atText, from: account.tier.id, to, reason: "merge" } as const;
  return [{ ...changed, validUntil, reviewAt, isLocked }];
}
