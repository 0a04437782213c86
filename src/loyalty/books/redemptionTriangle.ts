import { bookedPeriods, type BooksPeriodOptions, type PointSums } from "./bookedPeriods.ts";
import type { PointHistory } from "./pointHistory.ts";

/** The points issued in one period, and how many of them had been redeemed by each age. */
export interface RedemptionCohort {
  /** Name of the period of issue. */
  readonly cohort: string;
  /** Points issued and not taken back by refunds. */
  readonly issued: number;
  /**
   * Points redeemed so far by the end of each age, cumulative: the first is the period of issue itself. What was redeemed
   * and returned does not count, so that a value can be lower than the one before.
   */
  readonly redeemed: readonly number[];
  /** Points that expired or were forfeited so far; none unless given. */
  readonly expired?: number;
}

/** Issue cohorts by age. */
export interface RedemptionTriangle {
  /** Always `"redemptionTriangle"`. */
  readonly kind: "redemptionTriangle";
  /** Length of a period, and of a step of age. */
  readonly period: string;
  /** The moment it was taken at. */
  readonly asOf: string;
  /** The oldest first. */
  readonly cohorts: readonly RedemptionCohort[];
}

/**
 * The triangle of redemptions: points by the period of their issue, and how many of them had been redeemed by each age.
 *
 * A redemption belongs to the cohorts of the lots that it used. Points that refunds or corrections took back count as
 * never issued. The last period is left out while it is not over: it would make redemptions look slower than they are.
 *
 * @param history - From `pointHistory`.
 * @param options - Length of a period, in the programme's zone.
 * @returns What `ultimateRedemptionRate` takes; no cohorts where no period is over.
 * @throws {@link MetricError} when there is no such period.
 * @example
 * ```ts
 * redemptionTriangle(pointHistory(program, [], { asOf: "2026-12-31" }), { period: "month" }).cohorts; //=> []
 * ```
 */
export function redemptionTriangle(history: PointHistory, options: BooksPeriodOptions): RedemptionTriangle {
  const booked = bookedPeriods(history, options);
  const cohorts: RedemptionCohort[] = [];
  if (booked) {
    const { periods, isLastOver } = booked;
    const over = isLastOver ? periods.count : periods.count - 1;
    for (const [cohort, byPeriod] of booked.cohorts) {
      if (cohort < over) cohorts.push(cohortOf(periods.labels[cohort]!, byPeriod, cohort, over));
    }
  }
  return { kind: "redemptionTriangle", period: options.period, asOf: history.asOf, cohorts };
}

function cohortOf(
  label: string,
  byPeriod: ReadonlyMap<number, PointSums>,
  first: number,
  end: number,
): RedemptionCohort {
  let [issued, used, expired] = [0, 0, 0];
  const redeemed: number[] = [];
  for (let period = first; period < end; period++) {
    const sums = byPeriod.get(period);
    if (sums) {
      issued += sums.sold + sums.adjusted + sums.transferred - sums.refunded;
      used += sums.redeemed;
      expired += sums.expired;
    }
    redeemed.push(used);
  }
  return { cohort: label, issued, redeemed, expired };
}
