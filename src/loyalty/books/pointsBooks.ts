import { periodAt } from "../../core/calendar.ts";
import { checkNumber, share } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { fromMinorUnits } from "../../core/minorUnits.ts";
import type { Money } from "../../core/money.ts";
import { amount } from "../checks.ts";
import type { Program } from "../program/program.ts";
import { bookedPeriods, type BookedPeriods, type BooksPeriodOptions, type PointSums } from "./bookedPeriods.ts";
import type { PointsBooks, PointsPeriod, SoldPointsCohort } from "./books.ts";
import { type EarningOrder, orderOf } from "./eventPoints.ts";
import type { PointHistory } from "./pointHistory.ts";
import { readPrice } from "./readPrice.ts";
import { checkEstimates, type Expectation, expectations, type RedemptionEstimate } from "./redemptionEstimates.ts";

/** How books are made from events. */
export interface PointsBooksOptions extends BooksPeriodOptions {
  /** What a point is worth when redeemed; by the programme's redemption unless given. */
  readonly valuePerPoint?: Money;
  /** Share of points expected to be redeemed, as estimated before the first sale. */
  readonly initialRate: number;
  /** Later estimates. */
  readonly estimates?: readonly RedemptionEstimate[];
  /** What was paid for a purchase as revenue has it, such as without tax, in minor units; `paidMinor` unless given. */
  readonly price?: (order: EarningOrder) => number;
}

/** Books made from events. */
export interface PointsBooksOfEvents extends PointsBooks<SoldPointsCohort> {
  /** Always `"pointsBooks"`. */
  readonly kind: "pointsBooks";
  /** Length of a period. */
  readonly period: string;
  /** The moment they were made at. The last period may not be over then. */
  readonly asOf: string;
}

/**
 * The books of a programme: sales and points by the period of issue, and what became of the points in each period.
 *
 * Purchases that earned no points are left out, since they promised nothing. A cohort's price takes the estimate that was
 * known when its period began. Points expected to be redeemed are never more than those that still can be.
 *
 * @param history - From `pointHistory`.
 * @param options - Length of a period, value of a point, and what share of points is expected to be redeemed.
 * @returns What `pointsLiability` takes.
 * @throws {@link MetricError} that names each option which cannot be used.
 * @see [ifrs-2014] in docs/references.md
 * @example
 * ```ts
 * const history = pointHistory(program, [], { asOf: "2026-12-31" });
 * pointsBooks(history, { period: "month", initialRate: 0.8, valuePerPoint: "0.01" }).cohorts; //=> []
 * ```
 */
export function pointsBooks(history: PointHistory, options: PointsBooksOptions): PointsBooksOfEvents {
  const booked = bookedPeriods(history, options);
  const periods = booked?.periods.labels ?? [];
  const { period, initialRate, estimates = [] } = options;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["initialRate"], initialRate, share);
  checkEstimates(issues, estimates, periods);
  const valuePerPoint = valueOf(issues, history.program, options.valuePerPoint);
  throwIfAny(issues);
  const expected = expectations(periods, initialRate, estimates);
  const sales = booked ? salesOf(history, booked, options.price) : [];
  const cohorts = Array.from(booked?.cohorts ?? [], ([number, byPeriod]): SoldPointsCohort => {
    const issued = byPeriod.get(number)?.sold ?? 0;
    const atSale = number === 0 ? initialRate : expected[number - 1]!.rate;
    return {
      cohort: periods[number]!,
      sales: fromMinorUnits(sales[number]!, history.program.currencyDecimals),
      issued,
      valuePerPoint,
      expectedAtSale: issued * atSale,
      periods: rowsOf(periods, number, byPeriod, expected),
    };
  });
  return { kind: "pointsBooks", period, asOf: history.asOf, periods, cohorts };
}

/** What was paid in each period for purchases that earned points. */
function salesOf({ members }: PointHistory, { periods }: BookedPeriods, price = paidFor): number[] {
  const issues: MetricIssue[] = [];
  const sales = periods.labels.map(() => 0);
  for (const { events } of members) {
    for (const { at, event } of events) {
      const order = orderOf(event);
      if (!order || order.points === 0) continue;
      const paid = price(order);
      if (checkNumber(issues, ["price", order.orderId], paid, amount)) sales[periodAt(periods, at)]! += paid;
    }
  }
  throwIfAny(issues.slice(0, 100));
  return sales;
}

function paidFor({ paidMinor }: EarningOrder): number {
  return paidMinor;
}

/** A row for each period from the cohort's first movement on, since what is expected can change in any. */
function rowsOf(
  periods: readonly string[],
  cohort: number,
  byPeriod: ReadonlyMap<number, PointSums>,
  expected: readonly Expectation[],
): PointsPeriod[] {
  const label = periods[cohort]!;
  let [net, used, gone] = [0, 0, 0];
  return periods.slice(cohort).map((period, age) => {
    const {
      sold = 0,
      adjusted = 0,
      transferred = 0,
      refunded = 0,
      redeemed = 0,
      expired = 0,
    } = byPeriod.get(cohort + age) ?? {};
    net += sold + adjusted + transferred - refunded;
    used += redeemed;
    gone += expired;
    const { rate, byCohort } = expected[cohort + age]!;
    const estimate = net * (byCohort?.[label] ?? rate);
    const expectedRedeemed = Math.min(Math.max(estimate, used), net - gone);
    return { period, redeemed, expectedRedeemed, refunded, adjusted: adjusted + transferred, expired };
  });
}

function valueOf(issues: MetricIssue[], { redemption, currencyDecimals }: Program, given?: Money): Decimal {
  if (given !== undefined) return toPublicDecimal(readPrice(issues, ["valuePerPoint"], given));
  if (redemption) {
    const minor = new PreciseDecimal(redemption.valueMinor).div(redemption.points);
    return toPublicDecimal(minor.div(new PreciseDecimal(10).pow(currencyDecimals)));
  }
  issues.push(makeIssue("required", ["valuePerPoint"], "an amount, since the programme does not say it", given));
  return new PreciseDecimal(0);
}
