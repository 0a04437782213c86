import { ratio } from "../../core/ratio.ts";
import type { RedemptionCohort } from "./redemptionTriangle.ts";

/** How the ultimate redemptions of a cohort were estimated. */
export type UltimateMethod = "chainLadder" | "bornhuetterFerguson";

/** What is expected of one issue cohort. */
export interface CohortUltimate {
  /** Name of the period of issue. */
  readonly cohort: string;
  /** Points issued. */
  readonly issued: number;
  /** Points redeemed so far. */
  readonly redeemed: number;
  /** Points that expired or were forfeited so far. */
  readonly expired: number;
  /** Points that can still be redeemed. */
  readonly outstanding: number;
  /** Ages seen. */
  readonly ages: number;
  /** How it was estimated. */
  readonly method: UltimateMethod;
  /** Factor from the last age seen to the end; `null` where the triangle tells nothing. */
  readonly factorToUltimate: number | null;
  /** Points redeemed in the end; `null` where the triangle tells nothing. */
  readonly ultimate: number | null;
  /** The same over the points issued: the ultimate redemption rate (URR). */
  readonly rate: number | null;
  /** Points still to be redeemed; below zero where more are expected to be returned. */
  readonly future: number | null;
  /** Whether the estimate lay beyond the points that there are, and was cut. */
  readonly isBounded: boolean;
  /** Why there is no rate: nothing was issued, or no cohort shows how redemptions go on from this age. */
  readonly reason: "emptyBase" | "noDevelopment" | null;
}

/** The ultimate redemptions of one cohort: by the chain ladder, or, with a prior rate, by Bornhuetter–Ferguson. */
export function cohortUltimate(
  { cohort, issued, redeemed: byAge, expired = 0 }: RedemptionCohort,
  factorToUltimate: number | null,
  priorRate: number | null,
): CohortUltimate {
  const redeemed = byAge.at(-1)!;
  const outstanding = issued - redeemed - expired;
  const estimate =
    priorRate === null ? ladder(redeemed, factorToUltimate) : blend(redeemed, issued * priorRate, factorToUltimate);
  const ultimate = estimate === null ? null : Math.max(0, Math.min(estimate, redeemed + outstanding));
  const reason = ultimate === null ? "noDevelopment" : issued === 0 ? "emptyBase" : null;
  return {
    cohort,
    issued,
    redeemed,
    expired,
    outstanding,
    ages: byAge.length,
    method: priorRate === null ? "chainLadder" : "bornhuetterFerguson",
    factorToUltimate,
    ultimate,
    rate: ultimate === null ? null : ratio(ultimate, issued),
    future: ultimate === null ? null : ultimate - redeemed,
    isBounded: ultimate !== estimate,
    reason,
  };
}

function ladder(redeemed: number, factorToUltimate: number | null): number | null {
  return factorToUltimate === null ? null : redeemed * factorToUltimate;
}

/** What has been redeemed, and of the prior estimate the part that is still to come by this age. */
function blend(redeemed: number, prior: number, factorToUltimate: number | null): number | null {
  return factorToUltimate === null || factorToUltimate === 0 ? null : redeemed + prior * (1 - 1 / factorToUltimate);
}
