import { checkNumber, share } from "../../core/check.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { ratio } from "../../core/ratio.ts";
import { checkOptional } from "../checks.ts";
import { checkRedemptionCohorts } from "./checkRedemptionCohorts.ts";
import { cohortUltimate, type CohortUltimate } from "./cohortUltimate.ts";
import { developmentFactors, factorsToUltimate } from "./developmentFactors.ts";
import type { RedemptionCohort } from "./redemptionTriangle.ts";

/** What is known beside the triangle. */
export interface UltimateRedemptionOptions {
  /** Factor from the last age of the triangle to the end; 1 unless given: nothing follows. */
  readonly tailFactor?: number;
  /** In how many ages, that of issue included, points can be redeemed at all, where all of them expire. */
  readonly expiryAges?: number;
  /** A rate known from elsewhere, for cohorts that are too young to tell (Bornhuetter–Ferguson). */
  readonly prior?: {
    /** Share of the points issued that is redeemed in the end. */
    readonly rate: number;
    /** Cohorts seen for at most so many ages take it. */
    readonly upToAges: number;
  };
}

/** Ultimate redemption rates by issue cohort and in all, with what they were computed from. */
export interface UltimateRedemptionRate {
  /** Always `"ultimateRedemptionRate"`. */
  readonly kind: "ultimateRedemptionRate";
  /** Volume-weighted factors from each age to the next; `null` where nothing was redeemed by the earlier one. */
  readonly factors: readonly (number | null)[];
  /** Factor from the last age to the end, as it was given. */
  readonly tailFactor: number;
  /** Factors from each age to the end. */
  readonly factorsToUltimate: readonly (number | null)[];
  /** In the order given. */
  readonly cohorts: readonly CohortUltimate[];
  /** Points issued in all. */
  readonly issued: number;
  /** Points redeemed so far. */
  readonly redeemed: number;
  /** Points that can still be redeemed. */
  readonly outstanding: number;
  /** Points redeemed in the end; `null` where a cohort has no estimate. */
  readonly ultimate: number | null;
  /** The same over the points issued. */
  readonly rate: number | null;
  /** Points still to be redeemed. */
  readonly future: number | null;
  /** The same over the points outstanding: the rate that belongs to a balance. */
  readonly futureRate: number | null;
  /** Why there is no rate. */
  readonly reason: "emptyBase" | "noDevelopment" | null;
}

/**
 * Ultimate redemption rate (URR): the share of points issued that will have been redeemed when all is over, by chain
 * ladder on issue cohorts.
 *
 * $$ f_k = \frac{\sum_i C_{i,k+1}}{\sum_i C_{i,k}}, \qquad U_i = C_{i,a} \prod_{k \ge a} f_k \cdot t, \qquad
 * U_i^{BF} = C_{i,a} + \rho P_i \Bigl(1 - \frac{1}{\prod_{k \ge a} f_k \cdot t}\Bigr) $$
 *
 * C = points of cohort i redeemed by age k, a = the last age seen, t = the tail factor, P = points issued, ρ = the prior
 * rate. No estimate passes the points that are still there. Points outstanding are mostly those of members who redeem
 * little, so that the rate of a balance is `futureRate`, and never the URR.
 *
 * @param triangle - Issue cohorts, the oldest first; `redemptionTriangle` builds them from events.
 * @param options - Tail, hard expiry, and a prior for young cohorts.
 * @returns Rates as shares of one, points as numbers that need not be whole.
 * @throws {@link MetricError} that names the cohort, the field and the value.
 * @see [gault-2012], [mack-1993], [bornhuetter-ferguson-1972] in docs/references.md
 * @example
 * ```ts
 * const cohorts = [
 *   { cohort: "2023", issued: 100, redeemed: [20, 50] },
 *   { cohort: "2024", issued: 120, redeemed: [30] },
 * ];
 * const { factors, rate, future, futureRate } = ultimateRedemptionRate({ cohorts });
 * [factors, future]; //=> [[2.5], 45]
 * rate?.toFixed(4); //=> "0.5682"
 * futureRate?.toFixed(4); //=> "0.3214"
 * ```
 */
export function ultimateRedemptionRate(
  triangle: { readonly cohorts: readonly RedemptionCohort[] },
  options: UltimateRedemptionOptions = {},
): UltimateRedemptionRate {
  const { cohorts } = Object(triangle) as typeof triangle;
  checkInputs(cohorts, options);
  const { tailFactor = 1, expiryAges, prior } = options;
  const factors = developmentFactors(cohorts);
  const toUltimate = factorsToUltimate(factors, tailFactor, expiryAges);
  const estimates = cohorts.map((cohort) => {
    const ages = cohort.redeemed.length;
    return cohortUltimate(cohort, toUltimate[ages - 1]!, prior && ages <= prior.upToAges ? prior.rate : null);
  });
  const sum = (field: "issued" | "redeemed" | "outstanding"): number =>
    estimates.reduce((total, estimate) => total + estimate[field], 0);
  const [issued, redeemed, outstanding] = [sum("issued"), sum("redeemed"), sum("outstanding")];
  const isKnown = estimates.every(({ ultimate }) => ultimate !== null);
  const ultimate = isKnown ? estimates.reduce((total, estimate) => total + estimate.ultimate!, 0) : null;
  return {
    kind: "ultimateRedemptionRate",
    factors,
    tailFactor,
    factorsToUltimate: toUltimate,
    cohorts: estimates,
    issued,
    redeemed,
    outstanding,
    ultimate,
    rate: ultimate === null ? null : ratio(ultimate, issued),
    future: ultimate === null ? null : ultimate - redeemed,
    futureRate: ultimate === null ? null : ratio(ultimate - redeemed, outstanding),
    reason: isKnown ? (issued === 0 ? "emptyBase" : null) : "noDevelopment",
  };
}

function checkInputs(cohorts: unknown, options: UltimateRedemptionOptions): void {
  const issues: MetricIssue[] = [];
  const ages = { min: 1, max: 10_000, whole: true };
  checkRedemptionCohorts(issues, cohorts);
  checkOptional(issues, ["tailFactor"], options.tailFactor, { min: 1, max: 1000 });
  checkOptional(issues, ["expiryAges"], options.expiryAges, ages);
  if (options.prior !== undefined) {
    const { rate, upToAges } = Object(options.prior) as NonNullable<UltimateRedemptionOptions["prior"]>;
    checkNumber(issues, ["prior", "rate"], rate, share);
    checkNumber(issues, ["prior", "upToAges"], upToAges, ages);
  }
  throwIfAny(issues);
}
