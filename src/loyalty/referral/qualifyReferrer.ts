import type { Account } from "../account/account.ts";
import { keyedGet } from "../account/keyed.ts";
import { periodOf, usedIn } from "../engine/capUse.ts";
import type { Moment } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import type { Program } from "../program/program.ts";
import { qualifyingOf } from "../tiers/qualifyingUnits.ts";
import { localDay } from "../time/localTime.ts";
import { canonicalInstant } from "../time/readInstant.ts";
import { referralCapId } from "./capId.ts";
import type { QualifyReferralCommand } from "./commands.ts";
import type { ReferrerQualified } from "./events.ts";
import { alreadyReferred, selfReferral } from "./refer.ts";
import { rewardLot, tooOld } from "./reward.ts";
import type { ReferralTerms } from "./terms.ts";

/** The referrer's half: it counts, and each n-th one is rewarded as far as the cap allows. */
export function qualifyReferrer(
  program: Program,
  terms: ReferralTerms,
  account: Account,
  { refereeId, orderId, orderedAt: asked }: Extract<QualifyReferralCommand["half"], { readonly side: "referrer" }>,
  id: string,
  moment: Moment,
): readonly ReferrerQualified[] | Rejection {
  if (refereeId === account.memberId) return selfReferral(["half", "refereeId"]);
  if (keyedGet(account.referrals, refereeId))
    return alreadyReferred("The referral of this member has counted already.");
  const orderedAt = Date.parse(canonicalInstant(asked));
  const old = tooOld(program, orderedAt, moment.now);
  if (old) return old;
  const { referrer, cap } = terms;
  const { made, standing } = account.referralTotals;
  const totals = { made: made + 1, standing: standing + 1 };
  const day = localDay(program.zone, moment.at);
  const isRewarded = totals.standing % (referrer.every ?? 1) === 0;
  const due = isRewarded ? referrer.points : 0;
  const period = cap ? periodOf(cap, day) : "";
  const used = usedIn(account.capUse[referralCapId], period);
  const points = cap ? Math.min(due, Math.max(0, cap.points - used)) : due;
  const capUse = cap && points > 0 ? { period, points: used + points } : null;
  const lot = rewardLot(program, account, terms, { ...referrer, points }, { id, at: orderedAt }, moment);
  const qualifying = program.tiers?.basis === "referrals" ? qualifyingOf(program, account, day, 1) : null;
  const half = { type: "referralQualified", side: "referrer", occurredAt: moment.atText } as const;
  return [
    { ...half, refereeId, orderId, isRewarded, points, cutPoints: due - points, lot, totals, capUse, qualifying },
  ];
}
