import type { Account } from "../account/account.ts";
import type { AccountDraft } from "../account/draft.ts";
import { inOrder, takeFrom } from "../account/free.ts";
import type { DeficitRepaid } from "../events/deficitRepaid.ts";
import type { EventPayload } from "../events/event.ts";
import type { TierChanged } from "../events/tierChanged.ts";
import type { Program } from "../program/program.ts";
import { withdrawEntries } from "../raffle/withdrawEntries.ts";
import { rejectAfterRefund } from "../referral/rejectReferee.ts";
import { promotion } from "../tiers/promotion.ts";
import { instantText, localDay } from "../time/localTime.ts";
import { apply } from "./apply/apply.ts";

/** What follows at once from what has just been applied to a draft, and is applied to it as well. */
export function afterEffects(
  program: Program,
  draft: AccountDraft,
  happened: readonly EventPayload[],
  at: number,
  recordedAt: string,
): EventPayload[] {
  if (draft.fields.status !== "open") return [];
  const followed: EventPayload[] = [];
  for (const payload of afterRefund(program, draft.fields, happened)) {
    apply(draft, payload, recordedAt);
    followed.push(payload);
  }
  const repaid = repayment(program, draft, instantText(at));
  if (repaid) {
    apply(draft, repaid, recordedAt);
    followed.push(repaid);
  }
  if (happened.some((event) => event.type === "tierChanged" && event.reason !== "merge")) return followed;
  const moved = promotionOf(program, draft.fields, happened, at);
  if (!moved) return followed;
  apply(draft, moved, recordedAt);
  return [...followed, moved];
}

/** What refunds take beside the points of their orders: the reward of a referral, and entries of raffles. */
function afterRefund(program: Program, account: Account, happened: readonly EventPayload[]): EventPayload[] {
  const rejected = rejectAfterRefund(program, account, happened);
  const withdrawn = account.entries.size > 0 ? withdrawEntries(account, happened) : [];
  return rejected ? [rejected, ...withdrawn] : withdrawn;
}

/** Free points repay what is owed before they can be spent. */
function repayment({ consumption }: Program, { fields }: AccountDraft, occurredAt: string): DeficitRepaid | null {
  if (fields.deficit === 0 || fields.activePoints === fields.heldPoints) return null;
  const { uses, missing } = takeFrom(inOrder(fields.lots, consumption), fields.deficit);
  return { type: "deficitRepaid", occurredAt, points: fields.deficit - missing, uses };
}

/** The rise that units bring to the present window or, where a purchase arrived late, to the one that it falls in. */
function promotionOf(
  program: Program,
  account: Account,
  happened: readonly EventPayload[],
  at: number,
): TierChanged | null {
  const today = localDay(program.zone, at);
  const earned = happened.find(({ type }) => type === "earned");
  const day = earned ? localDay(program.zone, Date.parse(earned.occurredAt)) : today;
  const late = day === today ? null : promotion(program, account, at, day);
  return late ?? promotion(program, account, at, today);
}
