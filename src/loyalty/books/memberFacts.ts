import { msPerDay } from "../../core/zone.ts";
import { isRedemption, orderOf } from "./eventPoints.ts";
import type { MemberHistory } from "./pointHistory.ts";
import { totalPoints } from "../account/totalPoints.ts";

/** One member seen over a window of time. */
export interface MemberFacts {
  readonly isOpen: boolean;
  /** Whether the account was open when the window began. */
  readonly wasOpen: boolean;
  /** Whether the member was lost by its beginning, and by its end: closed, or neither earned nor redeemed for too long. */
  readonly wasLost: boolean;
  readonly isLost: boolean;
  /** Whether the member earned or redeemed in the window. */
  readonly isActive: boolean;
  readonly hasRedeemed: boolean;
  readonly hadRedeemed: boolean;
  /** Days from enrolment to the first redemption. */
  readonly daysToRedeem: number | null;
  /** Purchases in the window, what was paid for them, and for those of them that earned points. */
  readonly purchases: number;
  readonly paidMinor: number;
  readonly earningPaidMinor: number;
  /** Points that caps cut in the window. */
  readonly cutPoints: number;
  readonly tierBefore: string | null;
  readonly tier: string | null;
  /** Whether the member came by a referral, and whether that counts. */
  readonly isReferred: boolean;
  readonly isReferralGood: boolean;
}

/** The facts of a member; who neither earns nor redeems for `lapseDays` is lost, which is nobody where they are infinite. */
export function memberFacts(
  { account, events }: MemberHistory,
  from: number,
  end: number,
  lapseDays: number,
): MemberFacts {
  let [enrolledAt, closedAt] = [Infinity, Infinity];
  let [actedBefore, actedAt] = [-Infinity, -Infinity];
  let firstRedeemedAt = Infinity;
  let [purchases, paidMinor, earningPaidMinor, cutPoints] = [0, 0, 0, 0];
  let tierBefore: string | null = null;
  let [isReferred, isReferralGood] = [false, false];
  for (const { at, event } of events) {
    const { type } = event;
    const order = orderOf(event);
    if (type === "enrolled") enrolledAt = at;
    if (type === "accountClosed") closedAt = at;
    const isSpent = isRedemption(event);
    if (isSpent) firstRedeemedAt = Math.min(firstRedeemedAt, at);
    if (order || isSpent) {
      actedAt = at;
      if (at < from) actedBefore = at;
    }
    if (event.type === "tierChanged" && at < from) tierBefore = event.to;
    if (type === "referralRegistered") isReferred = true;
    if (event.type === "referralQualified" && event.side === "referee") isReferralGood = true;
    if (event.type === "referralRejected" && event.side === "referee") isReferralGood = false;
    if (event.type !== "earned" || !order || at < from) continue;
    purchases += 1;
    paidMinor += order.paidMinor;
    if (order.points > 0) earningPaidMinor += order.paidMinor;
    cutPoints += totalPoints(event.cuts ?? []);
  }
  const isLapsed = (at: number, last: number): boolean => at - last > lapseDays * msPerDay;
  return {
    isOpen: closedAt === Infinity,
    wasOpen: enrolledAt < from && closedAt >= from,
    wasLost: isLapsed(from, Math.max(enrolledAt, actedBefore)),
    isLost: closedAt < end || isLapsed(end, Math.max(enrolledAt, actedAt)),
    isActive: actedAt >= from,
    hasRedeemed: firstRedeemedAt < end,
    hadRedeemed: firstRedeemedAt < from,
    daysToRedeem: firstRedeemedAt === Infinity ? null : (firstRedeemedAt - enrolledAt) / msPerDay,
    purchases,
    paidMinor,
    earningPaidMinor,
    cutPoints,
    tierBefore,
    tier: account.tier?.id ?? null,
    isReferred,
    isReferralGood,
  };
}
