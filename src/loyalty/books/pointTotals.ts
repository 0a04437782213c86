import { msPerDay } from "../../core/zone.ts";
import type { PointMovement } from "./pointMovements.ts";

/** Points that moved, in a window or up to a moment. */
export interface PointTotals {
  /** Earned by purchases. */
  readonly earned: number;
  /** Given otherwise, less what was taken by hand: bonuses, corrections, transfers from outside. */
  readonly given: number;
  /** Earned and given. */
  readonly issued: number;
  /** Redeemed, less what was returned. */
  readonly redeemed: number;
  /** Expired or forfeited, less what was reinstated. */
  readonly expired: number;
  /** Taken back with refunds. */
  readonly takenBack: number;
}

/** The sums of movements from a moment on. */
export function pointTotals(movements: readonly PointMovement[], from: number): PointTotals {
  const sums = { sold: 0, adjusted: 0, transferred: 0, refunded: 0, redeemed: 0, expired: 0 };
  for (const { at, kind, points } of movements) if (at >= from) sums[kind] += points;
  const given = sums.adjusted + sums.transferred;
  return {
    earned: sums.sold,
    given,
    issued: sums.sold + given,
    redeemed: sums.redeemed,
    expired: sums.expired,
    takenBack: sums.refunded,
  };
}

/** Days from issue to redemption, times the points redeemed; returned points are left out. */
export function dwellDays(
  movements: readonly PointMovement[],
  from: number,
): { readonly pointDays: number; readonly points: number } {
  let [pointDays, redeemed] = [0, 0];
  for (const { at, issuedAt, kind, points } of movements) {
    if (kind !== "redeemed" || points <= 0 || at < from) continue;
    pointDays += (points * (at - issuedAt)) / msPerDay;
    redeemed += points;
  }
  return { pointDays, points: redeemed };
}
