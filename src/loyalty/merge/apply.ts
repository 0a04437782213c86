import type { AccountDraft } from "../account/draft.ts";
import { emptyKeyed } from "../account/keyed.ts";
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

/** Writes a half of a merger into a draft. */
export function applyAccountMerged(draft: AccountDraft, event: AccountMerged): void {
  if (event.direction === "in") {
    joinAll(draft, movedAccount(event.moved), event.occurredAt);
    return;
  }
  draft.dropLots();
  Object.assign(draft.fields, emptied(), { status: "closed", mergedInto: event.toMemberId });
}

function emptied(): Omit<MovedAccount, Kept | WithLots> {
  return {
    deficit: 0,
    qualifying: [],
    lifetime: { ...emptyLifetime },
    capUse: {},
    snapshots: emptyKeyed(),
    redemptions: emptyKeyed(),
    referredBy: null,
    referrals: emptyKeyed(),
    referralTotals: { made: 0, standing: 0 },
    entries: emptyKeyed(),
    stamps: noStamps,
    visits: emptyKeyed(),
    cashback: noCashback,
    cashbackOrders: emptyKeyed(),
    storedValue: noStoredValue,
    spends: emptyKeyed(),
    coupons: [],
  };
}
