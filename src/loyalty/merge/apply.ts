import type { AccountDraft } from "../account/draft.ts";
import { emptyLifetime } from "../account/lifetime.ts";
import { noCashback } from "../cashback/cashbackState.ts";
import { noStamps } from "../stamps/stampState.ts";
import { noStoredValue } from "../storedValue/storedValueState.ts";
import type { AccountMerged } from "./events.ts";
import { joinAll } from "./joiners.ts";
import { type MovedAccount, movedAccount } from "./movedAccount.ts";

/** What the account that closes keeps although it has gone over: its keys guard against redeliveries at both. */
type Kept = "programId" | "tier" | "birthdayYear" | "activeAt" | "keys";

/** Lots go with their sums, by a method of the draft. */
type WithLots = "lots" | "spentLots";

const tables = ["snapshots", "redemptions", "referrals", "entries", "visits", "cashbackOrders", "spends"] as const;

/** Writes a half of a merger into a draft. */
export function applyAccountMerged(draft: AccountDraft, event: AccountMerged): void {
  if (event.direction === "in") {
    joinAll(draft, movedAccount(event.moved), event.occurredAt);
    return;
  }
  draft.lots.clear();
  for (const table of tables) draft.tables[table].clear();
  Object.assign(draft.fields, emptied(), { status: "closed", mergedInto: event.toMemberId });
}

function emptied(): Omit<MovedAccount, Kept | WithLots | (typeof tables)[number]> {
  return {
    deficit: 0,
    qualifying: [],
    lifetime: { ...emptyLifetime },
    capUse: {},
    referredBy: null,
    referralTotals: { made: 0, standing: 0 },
    stamps: noStamps,
    cashback: noCashback,
    storedValue: noStoredValue,
    coupons: [],
  };
}
