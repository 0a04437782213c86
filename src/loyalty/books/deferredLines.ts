import type { ExactPrice } from "./allocatePrice.ts";
import { type CohortPosition, netIssued } from "./cohortPositions.ts";

/** The movements of a contract liability, and what it consists of. */
export type DeferredLine =
  | "deferred"
  | "adjustments"
  | "redeemed"
  | "breakage"
  | "refunds"
  | "revenue"
  | "unredeemed"
  | "breakageOnUnredeemed"
  | "closing";

/**
 * The amounts of a cohort from its beginning to a moment, in whole minor units.
 *
 * Each is the value of a stretch of points, the difference of two rounded values: the points redeemed lie first, then those
 * that are not, then those that were taken back. So the lines sum to the cent whatever is rounded, and a cohort that is
 * over is at zero.
 */
export function deferredLines(position: CohortPosition, price: ExactPrice): Record<DeferredLine, number> {
  const { issued, adjusted, redeemed, expected } = position;
  const net = netIssued(position);
  const deferred = valueOf(price, issued);
  const all = valueOf(price, issued + adjusted);
  const kept = valueOf(price, net);
  const used = valueOf(price, redeemed);
  const revenue = revenueOf(price, net, redeemed, expected);
  return {
    deferred,
    adjustments: all - deferred,
    redeemed: used,
    breakage: revenue - used,
    refunds: all - kept,
    revenue,
    unredeemed: kept - used,
    breakageOnUnredeemed: revenue - used,
    closing: kept - revenue,
  };
}

/** Cumulative catch-up: what the points were sold for, times redeemed over expected. */
function revenueOf(price: ExactPrice, net: number, redeemed: number, expected: number): number {
  if (redeemed >= expected) return valueOf(price, net);
  if (expected >= net) return valueOf(price, redeemed);
  const { numerator, denominator } = price;
  return numerator.times(net).times(redeemed).div(denominator.times(expected)).round().toNumber();
}

/** What so many points were sold for. */
function valueOf({ numerator, denominator }: ExactPrice, points: number): number {
  return numerator.times(points).div(denominator).round().toNumber();
}
