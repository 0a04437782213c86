import type { Money } from "../../core/money.ts";

/** The points that one period issued, by what became of them: what `pointsLiability` needs to know of a programme. */
export interface PointsBooks<Cohort extends PointsCohort = PointsCohort> {
  /** Names of the accounting periods, the oldest first. */
  readonly periods: readonly string[];
  /** The points by the period of their issue: the unit of account. */
  readonly cohorts: readonly Cohort[];
}

/** The points of one issue cohort. */
export interface PointsCohort {
  /** Name of the cohort. */
  readonly cohort: string;
  /** Points issued, all of them within the first of `periods`. */
  readonly issued: number;
  /** What happened to them, by period, the oldest first. One in which nothing happened can be left out. */
  readonly periods: readonly PointsPeriod[];
}

/** What happened to a cohort's points in one period, and what is expected of them at its end. */
export interface PointsPeriod {
  /** One of the books' periods. */
  readonly period: string;
  /** Points redeemed, less those returned. */
  readonly redeemed: number;
  /** Points expected to be redeemed in all, those redeemed already among them, as estimated at the period's end. */
  readonly expectedRedeemed: number;
  /** Points taken back since their sale was refunded, less those given back; none unless given. */
  readonly refunded?: number;
  /** Points given without a sale, or taken (below zero); none unless given. */
  readonly adjusted?: number;
  /** Points expired or forfeited, less those reinstated; none unless given. */
  readonly expired?: number;
}

/** A cohort with the sales that its points were sold with. */
export interface SoldPointsCohort extends PointsCohort {
  /** What the customers paid for goods and points together. */
  readonly sales: Money;
  /** What the goods cost by themselves; the same as `sales` unless given. */
  readonly goodsPrice?: Money;
  /** What a point is worth when it is redeemed. */
  readonly valuePerPoint: Money;
  /** Points expected to be redeemed in all, as estimated when they were sold. It is never revised. */
  readonly expectedAtSale: number;
}
