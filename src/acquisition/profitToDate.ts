import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { finiteOrNull } from "./finiteOrNull.ts";

/** How profit to date is taken. */
export interface ProfitOptions {
  /** Discount rate per period, a share of one: all money is turned into its worth in period 0. */
  readonly discountRatePerPeriod: number;
  /** How many periods after the last cost of acquisition it takes for that money to have come back or not. */
  readonly maturePeriods: number;
}

/** One period, its amounts discounted to period 0, in major units. */
export interface ProfitPeriod {
  /** Number of the period. */
  readonly period: number;
  /** Contribution of the customers in the period. */
  readonly contribution: Decimal;
  /** Spent on acquisition in the period. */
  readonly acquisitionCost: Decimal;
  /** Contribution to date less cost to date. */
  readonly balance: Decimal;
}

/**
 * Why there is no break-even: the last cost is too recent for it to be expected (`censored`), or it has had its time and
 * the balance is below zero all the same.
 */
export type BreakEvenReason = "censored" | "notReached";

/** What came in and what it cost, to date, discounted to period 0. */
export interface ProfitToDate {
  /** Discounted contribution. */
  readonly contribution: Decimal;
  /** Discounted cost of acquisition. */
  readonly acquisitionCost: Decimal;
  /** The first less the second. */
  readonly profit: Decimal;
  /** Contribution for each unit of cost; `null` where nothing was spent. */
  readonly returnOnCost: number | null;
  /** Whether `maturePeriods` have passed since the last cost. Before that the profit to date is too low a figure. */
  readonly isMature: boolean;
  /** The period from which on the balance has been at zero or above; `null` where it is below now. */
  readonly breakEvenPeriod: number | null;
  /** Why there is no break-even; `null` where there is one. */
  readonly breakEvenReason: BreakEvenReason | null;
  /** All periods from 0 to the last that has a row. */
  readonly periods: readonly ProfitPeriod[];
}

/** Sums of one channel or cohort by period, not discounted. */
export interface PeriodSums {
  contribution: Decimal;
  acquisitionCost: Decimal;
}

/** The profit to date of one channel or cohort; its periods may have gaps. */
export function profitToDate(sums: ReadonlyMap<number, PeriodSums>, options: ProfitOptions): ProfitToDate {
  const growth = new PreciseDecimal(options.discountRatePerPeriod).plus(1);
  const zero: Decimal = new PreciseDecimal(0);
  const last = Math.max(...sums.keys());
  let [contribution, acquisitionCost, factor] = [zero, zero, growth.pow(0)];
  let [lastCost, lastBelow] = [0, -1];
  const periods: ProfitPeriod[] = [];
  for (let period = 0; period <= last; period++) {
    const sum = sums.get(period) ?? { contribution: zero, acquisitionCost: zero };
    const [came, spent] = [sum.contribution.div(factor), sum.acquisitionCost.div(factor)];
    contribution = contribution.plus(came);
    acquisitionCost = acquisitionCost.plus(spent);
    factor = factor.times(growth);
    if (spent.gt(0)) lastCost = period;
    const balance = contribution.minus(acquisitionCost);
    if (balance.lt(0)) lastBelow = period;
    const amounts = { contribution: toPublicDecimal(came), acquisitionCost: toPublicDecimal(spent) };
    periods.push({ period, ...amounts, balance: toPublicDecimal(balance) });
  }
  const isMature = last - lastCost >= options.maturePeriods;
  const isEven = lastBelow < last;
  return {
    contribution: toPublicDecimal(contribution),
    acquisitionCost: toPublicDecimal(acquisitionCost),
    profit: toPublicDecimal(contribution.minus(acquisitionCost)),
    returnOnCost: finiteOrNull(contribution.div(acquisitionCost)),
    isMature,
    breakEvenPeriod: isEven ? lastBelow + 1 : null,
    breakEvenReason: isEven ? null : isMature ? "notReached" : "censored",
    periods,
  };
}
