import type { AccountDraft } from "../account/draft.ts";
import { keyedEntries } from "../account/keyed.ts";
import { added } from "../added.ts";
import { addCoupons } from "../coupons/applyCoupons.ts";
import { addToStretch } from "../engine/apply/addQualifying.ts";
import { ownValue } from "../ownValue.ts";
import { joinedCashback } from "./joinedCashback.ts";
import { joinedEntries } from "./joinedEntries.ts";
import { joinedReferrer } from "./joinedReferrer.ts";
import { joinedStamps } from "./joinedStamps.ts";
import { joinedStoredValue } from "./joinedStoredValue.ts";
import type { MovedAccount } from "./movedAccount.ts";

type Joiner<Value> = (draft: AccountDraft, moved: Value, occurredAt: string) => void;

/** How each field comes over; `null` for the programme, which is the same, and the tier, which has an event of its own. */
const joiners: { readonly [Field in keyof MovedAccount]: Joiner<MovedAccount[Field]> | null } = {
  programId: null,
  tier: null,
  lots: (draft, lots) => {
    for (const lot of lots) draft.lots.add(lot);
  },
  spentLots: (draft, table) => {
    for (const [id, lot] of keyedEntries(table)) draft.tables.spentLots.set(id, lot);
  },
  deficit: ({ fields }, deficit) => {
    fields.deficit += deficit;
  },
  qualifying: (draft, all) => {
    for (const units of all) addToStretch(draft, units);
  },
  lifetime: ({ fields }, lifetime) => {
    fields.lifetime = added(fields.lifetime, lifetime);
  },
  birthdayYear: ({ fields }, year) => {
    if (year !== null) fields.birthdayYear = Math.max(year, fields.birthdayYear ?? 0);
  },
  referredBy: ({ fields }, referredBy) => {
    fields.referredBy = joinedReferrer(fields.referredBy, referredBy);
  },
  referrals: (draft, table) => {
    for (const [id, made] of keyedEntries(table)) {
      if (!draft.tables.referrals.get(id)) draft.tables.referrals.set(id, made);
    }
  },
  referralTotals: ({ fields }, totals) => {
    fields.referralTotals = added(fields.referralTotals, totals);
  },
  entries: (draft, table) => {
    for (const [id, state] of keyedEntries(table)) {
      draft.tables.entries.set(id, joinedEntries(draft.tables.entries.get(id), state));
    }
  },
  capUse: (draft, caps) => {
    for (const [cap, uses] of Object.entries(caps)) {
      for (const { period, points } of uses) {
        const own = ownValue(draft.fields.capUse, cap)?.find((use) => use.period === period)?.points ?? 0;
        draft.setCapUse(cap, { period, points: own + points });
      }
    }
  },
  activeAt: (draft, activeAt) => {
    const own = draft.ownActiveAt();
    for (const kind of Object.keys(activeAt) as (keyof typeof activeAt)[]) {
      if (activeAt[kind]! > (own[kind] ?? "")) own[kind] = activeAt[kind]!;
    }
  },
  keys: (draft, table) => {
    for (const [key, use] of keyedEntries(table)) {
      if (!draft.tables.keys.get(key)) draft.tables.keys.set(key, use);
    }
  },
  snapshots: (draft, table) => {
    for (const [id, order] of keyedEntries(table)) draft.tables.snapshots.set(id, order);
  },
  redemptions: (draft, table) => {
    for (const [id, all] of keyedEntries(table)) {
      draft.tables.redemptions.set(id, [...(draft.tables.redemptions.get(id) ?? []), ...all]);
    }
  },
  stamps: ({ fields }, stamps) => {
    fields.stamps = joinedStamps(fields.stamps, stamps);
  },
  visits: (draft, table) => {
    for (const [id, visit] of keyedEntries(table)) draft.tables.visits.set(id, visit);
  },
  cashback: ({ fields }, cashback, occurredAt) => {
    fields.cashback = joinedCashback(fields.cashback, cashback, occurredAt);
  },
  cashbackOrders: (draft, table) => {
    for (const [id, order] of keyedEntries(table)) draft.tables.cashbackOrders.set(id, order);
  },
  storedValue: ({ fields }, storedValue) => {
    fields.storedValue = joinedStoredValue(fields.storedValue, storedValue);
  },
  spends: (draft, table) => {
    for (const [id, spend] of keyedEntries(table)) draft.tables.spends.set(id, spend);
  },
  coupons: addCoupons,
};

/** Adds all that another account handed over. What both have under a key is joined, or is the same on both sides. */
export function joinAll(draft: AccountDraft, moved: MovedAccount, occurredAt: string): void {
  for (const field of Object.keys(joiners) as (keyof MovedAccount)[]) {
    (joiners[field] as Joiner<unknown> | null)?.(draft, moved[field], occurredAt);
  }
}
