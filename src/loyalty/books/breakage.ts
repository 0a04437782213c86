import { checkNumber, share } from "../../core/check.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { ratio } from "../../core/ratio.ts";
import { amount } from "../checks.ts";

/** What became of the points issued. */
export interface BreakageInputs {
  /** Points issued. */
  readonly issued: number;
  /** Points redeemed so far. */
  readonly redeemed: number;
  /** Points that expired or were forfeited so far. */
  readonly expired: number;
  /** Share of the points issued that will have been redeemed in the end, from `ultimateRedemptionRate`. */
  readonly ultimateRedemptionRate?: number | null;
}

/** Breakage in its three meanings, with what it was computed from. */
export interface Breakage extends Required<BreakageInputs> {
  /** Always `"breakage"`. */
  readonly kind: "breakage";
  /** Expired over issued: what is lost for certain. Low in a young programme, since little can have expired. */
  readonly realisedRate: number | null;
  /** Not redeemed over issued: high in a young programme, since most of it is still to be redeemed. */
  readonly naiveRate: number | null;
  /** What will never be redeemed over issued: one less the ultimate redemption rate. The one to account with. */
  readonly ultimateRate: number | null;
  /** Why there are no rates: nothing was issued. */
  readonly reason: "emptyBase" | null;
}

/**
 * Breakage: the share of points issued that is never redeemed. Three numbers go by that name, and this gives all of them.
 *
 * $$ \text{realised} = \frac{\text{expired}}{\text{issued}} \quad
 * \text{naive} = \frac{\text{issued} - \text{redeemed}}{\text{issued}} \quad \text{ultimate} = 1 - \text{URR} $$
 *
 * @param inputs - Points, and the ultimate redemption rate where there is one.
 * @returns Shares of one; `null` when nothing was issued, or no ultimate redemption rate is known.
 * @throws {@link MetricError} when a number is missing or out of range, or more is gone than was issued.
 * @see [gault-2012] in docs/references.md
 * @example
 * ```ts
 * const { realisedRate, naiveRate, ultimateRate } = breakage({
 *   issued: 1000,
 *   redeemed: 250,
 *   expired: 50,
 *   ultimateRedemptionRate: 0.75,
 * });
 * [realisedRate, naiveRate, ultimateRate]; //=> [0.05, 0.75, 0.25]
 * ```
 */
export function breakage(inputs: BreakageInputs): Breakage {
  const { issued, redeemed, expired, ultimateRedemptionRate = null } = Object(inputs) as BreakageInputs;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["issued"], issued, amount);
  checkNumber(issues, ["redeemed"], redeemed, amount);
  checkNumber(issues, ["expired"], expired, amount);
  if (ultimateRedemptionRate !== null) checkNumber(issues, ["ultimateRedemptionRate"], ultimateRedemptionRate, share);
  throwIfAny(issues);
  if (redeemed + expired > issued) {
    const most = `redeemed and expired to be at most the ${issued} issued`;
    throwIfAny([makeIssue("inconsistent", ["issued"], most, redeemed + expired)]);
  }
  return {
    kind: "breakage",
    issued,
    redeemed,
    expired,
    ultimateRedemptionRate,
    realisedRate: ratio(expired, issued),
    naiveRate: ratio(issued - redeemed, issued),
    ultimateRate: issued === 0 || ultimateRedemptionRate === null ? null : 1 - ultimateRedemptionRate,
    reason: issued === 0 ? "emptyBase" : null,
  };
}
