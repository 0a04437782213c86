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
