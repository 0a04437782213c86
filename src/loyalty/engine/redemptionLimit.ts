import type { Account, RedemptionState } from "../account/account.ts";
import { rounded, times, whole } from "../accrual/fraction.ts";
import { balanceOf } from "../account/balanceOf.ts";
import { ratioOf } from "../program/ratio.ts";
import type { Redemption } from "../program/redemption.ts";

/** What of a request can be redeemed: the request, the spendable points or the maximum, down to a full step. */
export function redeemablePoints(terms: Redemption, account: Account, requested: number, maximum: number): number {
  const most = Math.min(requested, balanceOf(account).spendable, maximum);
  const step = terms.stepPoints ?? terms.points;
  const points = most - (most % step);
  return points < (terms.minimumPoints ?? 1) ? 0 : points;
}

/** The most points that an order may still be paid with: redemptions of before count, less what was returned of them. */
export function maximumPoints(
  { maximum, points, valueMinor }: Redemption,
  orderAmountMinor: number | undefined,
  before: readonly RedemptionState[],
): number {
  const limits = [maximum?.minor ?? Infinity];
  if (orderAmountMinor !== undefined) limits.push(orderAmountMinor);
  if (maximum?.share !== undefined && orderAmountMinor !== undefined) {
    limits.push(rounded(times(whole(orderAmountMinor), ratioOf(maximum.share)), "down"));
  }
  const mostMinor = Math.min(...limits);
  if (mostMinor === Infinity) return Number.MAX_SAFE_INTEGER;
  const most = rounded(times(whole(mostMinor), { numerator: points, denominator: valueMinor }), "down");
  return Math.max(
    0,
    before.reduce((left, one) => left - (one.points - one.returned), most),
  );
}

/** What points are worth, in full minor units. */
export function valueOf({ points, valueMinor }: Redemption, spent: number): number {
  return rounded(times(whole(spent), { numerator: valueMinor, denominator: points }), "down");
}
