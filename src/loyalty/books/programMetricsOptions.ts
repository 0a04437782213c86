import { checkNumber, count, share } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import type { Instant } from "../../core/instant.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Money } from "../../core/money.ts";
import { checkOptional } from "../checks.ts";
import type { MetricRate } from "./metricRate.ts";
import type { PointHistory } from "./pointHistory.ts";
import { readPrice } from "./readPrice.ts";

/** The window, and what is known beside the points. */
export interface ProgramMetricsOptions {
  /** Start of the window; a date means its first instant in the programme's zone. The end is the history's moment. */
  readonly from: Instant;
  /** Customers in all, members or not. */
  readonly customers?: number;
  /** Sales of the window in all, as `paidMinor` of orders has them. */
  readonly sales?: Money;
  /** Purchases of the window in all. */
  readonly transactions?: number;
  /** What a point is worth; by the programme's redemption unless given. */
  readonly valuePerPoint?: Money;
  /** What the rewards of the window cost. */
  readonly rewardCost?: Money;
  /** The liability at the end, from `pointsLiability`. */
  readonly liability?: Money;
  /** The ultimate redemption rate, from `ultimateRedemptionRate`. */
  readonly ultimateRedemptionRate?: number | null;
  /** After so many days without earning or redeeming a member counts as lost; only closed accounts do unless given. */
  readonly lapseDays?: number;
}

/** An amount of money per member or per point, with what it was computed from. */
export interface MoneyRate {
  /** Major units; `null` where that has no meaning. */
  readonly value: Decimal | null;
  /** The amount that is shared. */
  readonly total: Decimal | null;
  /** By how many. */
  readonly denominator: number;
  /** Why there is no value. */
  readonly reason: "emptyBase" | "notGiven" | null;
}

/** The options, read. */
interface ReadOptions {
  readonly lapseDays: number;
  readonly salesMinor: number | undefined;
  readonly ultimateBreakage: MetricRate;
  readonly valueMinorOf: (points: number) => number | undefined;
  readonly perPointRedeemed: (points: number) => MoneyRate;
  readonly perMember: (members: number) => MoneyRate;
}

/** Reads the options but the window's start. */
export function readMetricsOptions({ program }: PointHistory, options: ProgramMetricsOptions): ReadOptions {
  const { customers, sales, transactions, valuePerPoint, rewardCost, liability, lapseDays, ...more } = Object(
    options,
  ) as ProgramMetricsOptions;
  const issues: MetricIssue[] = [];
  checkOptional(issues, ["customers"], customers, count);
  checkOptional(issues, ["transactions"], transactions, count);
  checkOptional(issues, ["lapseDays"], lapseDays, { min: 1, max: 36_500 });
  const money = (field: string, amount: Money | undefined): Decimal | undefined =>
    amount === undefined ? undefined : readPrice(issues, [field], amount);
  const minorPerMajor = new PreciseDecimal(10).pow(program.currencyDecimals);
  const salesMinor = money("sales", sales)?.times(minorPerMajor).toNumber();
  const [cost, owed] = [money("rewardCost", rewardCost), money("liability", liability)];
  const { redemption } = program;
  const valueMinor =
    money("valuePerPoint", valuePerPoint)?.times(minorPerMajor) ??
    (redemption ? new PreciseDecimal(redemption.valueMinor).div(redemption.points) : undefined);
  const ultimateBreakage = breakageOf(issues, more.ultimateRedemptionRate ?? null);
  throwIfAny(issues);
  return {
    lapseDays: lapseDays ?? Infinity,
    salesMinor,
    ultimateBreakage,
    valueMinorOf: (points) => valueMinor?.times(points).toNumber(),
    perPointRedeemed: (points) => moneyRate(cost, points),
    perMember: (members) => moneyRate(owed, members),
  };
}

function breakageOf(issues: MetricIssue[], rate: number | null): MetricRate {
  const isGiven = rate !== null && checkNumber(issues, ["ultimateRedemptionRate"], rate, share);
  return {
    value: isGiven ? 1 - rate : null,
    numerator: null,
    denominator: null,
    reason: isGiven ? null : "notGiven",
  };
}

function moneyRate(total: Decimal | undefined, denominator: number): MoneyRate {
  if (!total) return { value: null, total: null, denominator, reason: "notGiven" };
  const value = denominator > 0 ? toPublicDecimal(total.div(denominator)) : null;
  return { value, total: toPublicDecimal(total), denominator, reason: value ? null : "emptyBase" };
}
