import type { AccountDraft } from "../account/draft.ts";
import { keyedEntries } from "../account/keyed.ts";
import { emptyLifetime, type Lifetime } from "../account/lifetime.ts";
import { addQualifying } from "../engine/apply/addQualifying.ts";
import { noStamps } from "../stamps/stampState.ts";
import { noStoredValue } from "../storedValue/storedValueState.ts";
import type { AccountMerged, AccountMergedIn } from "./events.ts";
import { joinedEntries } from "./joinedEntries.ts";
import { joinedReferrer } from "./joinedReferrer.ts";
import { joinedStamps } from "./joinedStamps.ts";
import { joinedStoredValue } from "./joinedStoredValue.ts";
import { type MovedAccount, movedAccount } from "./movedAccount.ts";

/** Writes a half of a merger into a draft. */
export function applyAccountMerged(draft: AccountDraft, event: AccountMerged): void {
  if (event.direction === "in") return applyMergedIn(draft, event);
  const { fields } = draft;
  draft.dropLots();
  fields.status = "closed";
  fields.mergedInto = event.toMemberId;
  fields.deficit = 0;
  fields.qualifying = [];
  fields.lifetime = { ...emptyLifetime };
  fields.capUse = {};
  draft.dropKeyed("snapshots");
  draft.dropKeyed("redemptions");
  fields.referredBy = null;
  draft.dropKeyed("referrals");
  fields.referralTotals = { made: 0, standing: 0 };
  draft.dropKeyed("entries");
  fields.stamps = noStamps;
  draft.dropKeyed("visits");
  fields.storedValue = noStoredValue;
  draft.dropKeyed("spends");
}

function applyMergedIn(draft: AccountDraft, event: AccountMergedIn): void {
  const moved = movedAccount(event.moved);
  const { fields } = draft;
  for (const lot of moved.lots) draft.addLot(lot);
  for (const [field, by] of Object.entries(moved.lifetime)) draft.count(field as keyof Lifetime, by as number);
  fields.deficit += moved.deficit;
  for (const units of moved.qualifying) addQualifying(draft, units);
  addCapUse(draft, moved);
  addActivity(draft, moved);
  if (moved.birthdayYear !== null) fields.birthdayYear = Math.max(moved.birthdayYear, fields.birthdayYear ?? 0);
  fields.referredBy = joinedReferrer(fields.referredBy, moved.referredBy);
  const { made, standing } = fields.referralTotals;
  fields.referralTotals = {
    made: made + moved.referralTotals.made,
    standing: standing + moved.referralTotals.standing,
  };
  fields.stamps = joinedStamps(fields.stamps, moved.stamps);
  fields.storedValue = joinedStoredValue(fields.storedValue, moved.storedValue);
  addTables(draft, moved);
}

/** Adds what is kept under keys. What both have is joined, or is the same on both sides. */
function addTables(draft: AccountDraft, moved: MovedAccount): void {
  for (const [id, lot] of keyedEntries(moved.spentLots)) draft.setKeyed("spentLots", id, lot);
  for (const [id, order] of keyedEntries(moved.snapshots)) draft.setKeyed("snapshots", id, order);
  for (const [key, use] of keyedEntries(moved.keys)) if (!draft.keyed("keys", key)) draft.setKeyed("keys", key, use);
  for (const [id, all] of keyedEntries(moved.redemptions)) {
    draft.setKeyed("redemptions", id, [...(draft.keyed("redemptions", id) ?? []), ...all]);
  }
  for (const [id, made] of keyedEntries(moved.referrals)) {
    if (!draft.keyed("referrals", id)) draft.setKeyed("referrals", id, made);
  }
  for (const [id, state] of keyedEntries(moved.entries)) {
    draft.setKeyed("entries", id, joinedEntries(draft.keyed("entries", id), state));
  }
  for (const [id, visit] of keyedEntries(moved.visits)) draft.setKeyed("visits", id, visit);
  for (const [id, spend] of keyedEntries(moved.spends)) draft.setKeyed("spends", id, spend);
}

function addCapUse(draft: AccountDraft, moved: MovedAccount): void {
  for (const [cap, uses] of Object.entries(moved.capUse)) {
    for (const { period, points } of uses) {
      const own = draft.fields.capUse[cap]?.find((use) => use.period === period)?.points ?? 0;
      draft.setCapUse(cap, { period, points: own + points });
    }
  }
}

/** The last activity is the later one. */
function addActivity(draft: AccountDraft, { activeAt }: MovedAccount): void {
  const own = draft.own("activeAt");
  for (const kind of Object.keys(activeAt) as (keyof typeof activeAt)[]) {
    if (activeAt[kind]! > (own[kind] ?? "")) own[kind] = activeAt[kind]!;
  }
}
