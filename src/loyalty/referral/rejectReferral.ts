import type { Account } from "../account/account.ts";
import { keyedEntries, keyedGet } from "../account/keyed.ts";
import type { Handler } from "../engine/handler.ts";
import type { Rejection } from "../engine/rejection.ts";
import { takeBack } from "../refunds/takeBack.ts";
import type { RejectReferralCommand } from "./commands.ts";
import { rejectReferee } from "./rejectReferee.ts";

export const rejectReferral: Handler<RejectReferralCommand> = (program, account, { half, reason }, { atText }) => {
  if (half.side === "referee") {
    const { referredBy } = account;
    if (!referredBy?.qualified) return unknownReferral;
    return referredBy.qualified.isRejected ? rejectedBefore : [rejectReferee(program, account, reason, atText)];
  }
  const { refereeId } = half;
  const made = keyedGet(account.referrals, refereeId);
  if (!made) return unknownReferral;
  if (made.isRejected) return rejectedBefore;
  const { every = 1 } = program.referral?.referrer ?? {};
  const { made: all, standing } = account.referralTotals;
  const rewardOf = standing % every === 0 ? rewardTaken(account, refereeId) : null;
  const reward = rewardOf === null ? null : keyedGet(account.referrals, rewardOf)!;
  const { orderId, qualifyingFrom } = made;
  const rejected = { type: "referralRejected", side: "referrer", occurredAt: atText, refereeId, orderId } as const;
  return [
    {
      ...rejected,
      reason,
      rewardOf,
      ...takeBack(program, account, ({ id }) => id === reward?.lotId, reward?.points ?? 0),
      totals: { made: all, standing: standing - 1 },
      qualifying: qualifyingFrom === null ? null : { from: qualifyingFrom, units: -1 },
    },
  ];
};

/** The referral whose reward goes when one is rejected: its own or, where each n-th is rewarded, the last there was. */
function rewardTaken({ referrals }: Account, refereeId: string): string | null {
  if (keyedGet(referrals, refereeId)!.points !== null) return refereeId;
  const rewarded = keyedEntries(referrals).filter(([, { points }]) => points !== null);
  return rewarded.sort(([, a], [, b]) => b.number - a.number)[0]?.[0] ?? null;
}

const unknownReferral: Rejection = {
  code: "unknown_referral",
  message: "The account knows no such referral that has counted, or knows it no longer.",
  path: ["half"],
};

const rejectedBefore: Rejection = { code: "nothing_to_do", message: "The referral has been rejected.", path: ["half"] };
