import { checkFields } from "../../core/check.ts";
import { ratio } from "../../core/ratio.ts";
import { amount } from "../checks.ts";

/** Points issued and redeemed. */
export interface PointsFlow {
  /** Points issued. */
  readonly issued: number;
  /** Points redeemed. */
  readonly redeemed: number;
}

/** Members, and those among them who have redeemed. */
export interface MembersWhoRedeemed {
  /** All members. */
  readonly members: number;
  /** Members who have redeemed at least once. */
  readonly redeemers: number;
}

/**
 * Points redemption rate: points redeemed over points issued.
 *
 * $$ \frac{\text{redeemed}}{\text{issued}} $$
 *
 * Of one issue cohort it is a share. Of one period it is not, and may pass 1: the points redeemed were issued before. Some
 * vendors cut it at 100 %; this does not. Programmes that count members instead say the same words: that is
 * `memberRedemptionRate`.
 *
 * @param points - Points of one cohort, or of one period.
 * @returns `null` when nothing was issued.
 * @throws {@link MetricError} when a number of points is missing, negative or not whole.
 * @see [gault-2012] in docs/references.md
 * @example
 * ```ts
 * redemptionRate({ issued: 10_000, redeemed: 6600 }); //=> 0.66
 * ```
 */
export function redemptionRate(points: PointsFlow): number | null {
  checkFields(points, ["issued", "redeemed"], amount);
  return ratio(points.redeemed, points.issued);
}

/**
 * Member redemption rate: the share of members who have redeemed at least once.
 *
 * @param counts - Members, and the redeemers among them.
 * @returns A share of one; `null` when there are no members.
 * @throws {@link MetricError} when a count is missing, negative or not whole, or there are more redeemers than members.
 * @example
 * ```ts
 * memberRedemptionRate({ members: 400, redeemers: 100 }); //=> 0.25
 * ```
 */
export function memberRedemptionRate(counts: MembersWhoRedeemed): number | null {
  checkFields(counts, ["members"], amount);
  checkFields(counts, ["redeemers"], { ...amount, max: counts.members });
  return ratio(counts.redeemers, counts.members);
}
