import type { AccountDraft } from "../account/draft.ts";
import { addLots } from "../engine/apply/addLots.ts";
import { addQualifying } from "../engine/apply/addQualifying.ts";
import { takeParts } from "../engine/apply/clawedBack.ts";
import { referralCapId } from "./capId.ts";
import type {
  RefereeQualified,
  RefereeRejected,
  ReferralEvent,
  ReferralRegistered,
  ReferrerQualified,
  ReferrerRejected,
} from "./events.ts";
import type { ReferralMade } from "./state.ts";

/** Writes what happened to a referral into a draft. */
export function applyReferral(draft: AccountDraft, event: ReferralEvent, recordedAt: string): void {
  if (event.type === "referralRegistered") applyRegistered(draft, event);
  else if (event.type === "referralQualified") {
    if (event.side === "referee") applyRefereeQualified(draft, event);
    else applyReferrerQualified(draft, event, recordedAt);
  } else if (event.side === "referee") applyRefereeRejected(draft, event);
  else applyReferrerRejected(draft, event);
}

function applyRegistered({ fields }: AccountDraft, { referrerId, occurredAt }: ReferralRegistered): void {
  const clicks = [...(fields.referredBy?.clicks ?? []), { referrerId, at: occurredAt }];
  fields.referredBy = { clicks, qualified: null };
}

function applyRefereeQualified(draft: AccountDraft, event: RefereeQualified): void {
  const { referrerId, orderId, minimumMinor, points, lot } = event;
  if (lot) addLots(draft, [lot]);
  const clicks = draft.fields.referredBy?.clicks ?? [];
  const qualified = { referrerId, orderId, minimumMinor, points, lotId: lot?.id ?? null, isRejected: false };
  draft.fields.referredBy = { clicks, qualified };
}

function applyReferrerQualified(draft: AccountDraft, event: ReferrerQualified, recordedAt: string): void {
  const { refereeId, orderId, isRewarded, points, lot, totals, capUse, qualifying } = event;
  if (lot) addLots(draft, [lot]);
  if (qualifying) addQualifying(draft, qualifying);
  if (capUse) draft.setCapUse(referralCapId, capUse);
  draft.fields.referralTotals = totals;
  draft.tables.referrals.set(refereeId, {
    orderId,
    points: isRewarded ? points : null,
    lotId: lot?.id ?? null,
    qualifyingFrom: qualifying?.from ?? null,
    isRejected: false,
    number: totals.made,
    recordedAt,
  });
}

function applyRefereeRejected(draft: AccountDraft, event: RefereeRejected): void {
  takeParts(draft, event);
  const { referredBy } = draft.fields;
  if (!referredBy?.qualified) return draft.unknown("referral", event.referrerId);
  draft.fields.referredBy = { ...referredBy, qualified: { ...referredBy.qualified, isRejected: true } };
}

function applyReferrerRejected(draft: AccountDraft, event: ReferrerRejected): void {
  const { refereeId, rewardOf, totals, qualifying } = event;
  takeParts(draft, event);
  if (qualifying) addQualifying(draft, qualifying);
  draft.fields.referralTotals = totals;
  draft.tables.referrals.set(refereeId, { ...known(draft, refereeId), isRejected: true });
  if (rewardOf !== null) draft.tables.referrals.set(rewardOf, { ...known(draft, rewardOf), points: null });
}

function known(draft: AccountDraft, refereeId: string): ReferralMade {
  return draft.tables.referrals.get(refereeId) ?? draft.unknown("referral", refereeId);
}
