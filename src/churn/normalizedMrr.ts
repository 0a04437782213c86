import { checkChoice, checkNumber, type NumberRange } from "../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { mrrDecimals } from "./history.ts";
import { readMoney } from "../core/readMoney.ts";

/** How often something is billed. */
export type BillingInterval = "day" | "week" | "month" | "quarter" | "year";

/** What is billed, and how often. */
export interface BillingTerms {
  /** The amount of one interval, or of `intervalCount` of them, in major units. */
  readonly amount: Money;
  /** The interval. */
  readonly interval: BillingInterval;
  /** How many intervals one amount pays for; 1 unless given. */
  readonly intervalCount?: number;
}

/** By what a billed amount is multiplied and divided to make a month's. */
const perMonth: Readonly<Record<BillingInterval, readonly [times: number, over: number]>> = {
  day: [365, 12],
  week: [52, 12],
  month: [1, 1],
  quarter: [1, 3],
  year: [1, 12],
};

/** The intervals that there are. */
export const billingIntervals: readonly BillingInterval[] = ["day", "week", "month", "quarter", "year"];

/** How many intervals one amount may pay for. */
export const intervalCounts: NumberRange = { min: 1, max: 1000, whole: true };

/**
 * Monthly recurring revenue of an amount billed at any interval: year / 12, quarter / 3, week × 52 / 12 (not × 4),
 * day × 365 / 12.
 *
 * @param terms - Amount, interval, and how many intervals the amount pays for.
 * @returns The amount per month in major units, rounded half-even to six decimals.
 * @throws {@link MetricError} when the amount cannot be read, or the interval is no such choice.
 * @see [stripe-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * normalizedMrr({ amount: 600, interval: "year" }).toString(); //=> "50"
 * normalizedMrr({ amount: "12.50", interval: "week" }).toString(); //=> "54.166667"
 * ```
 */
export function normalizedMrr({ amount, interval, intervalCount = 1 }: BillingTerms): Decimal {
  const issues: MetricIssue[] = [];
  const billed = readMoney(issues, "amount", amount);
  checkChoice(issues, "interval", interval, billingIntervals);
  checkNumber(issues, ["intervalCount"], intervalCount, intervalCounts);
  throwIfAny(issues);
  const exact = monthly(billed, interval, intervalCount);
  return toPublicDecimal(exact.toDecimalPlaces(mrrDecimals, PreciseDecimal.ROUND_HALF_EVEN));
}

/** A billed amount as a month's, to 40 digits. */
export function monthly(billed: Decimal, interval: BillingInterval, intervalCount: number): Decimal {
  const [times, over] = perMonth[interval];
  return billed.times(times).div(over * intervalCount);
}
