import type { Decimal } from "../core/decimal.ts";
import type { Money } from "../core/money.ts";

/**
 * Whose cost it is:
 *
 * - `blended`: all of sales and marketing over all new customers, also those who came by themselves;
 * - `paid`: what was paid for channels over the customers that came through these.
 */
export type AcquisitionCostBasis = "blended" | "paid";

/** What was spent in one period, and who came. */
export interface AcquisitionPeriod {
  /** Name of the period, such as 2024-03. */
  readonly period: string;
  /** All of sales and marketing in the period, in major units. */
  readonly spend: Money;
  /** All customers won in the period. */
  readonly newCustomers: number;
  /** The part of the spend that went to paid channels. */
  readonly paidSpend?: Money;
  /** The new customers who came through paid channels. */
  readonly paidNewCustomers?: number;
}

/** How the cost is taken. */
export interface AcquisitionCostOptions {
  /** Blended, unless given. */
  readonly basis?: AcquisitionCostBasis;
  /** How many periods money takes to bring a customer; 0 unless given. */
  readonly lagPeriods?: number;
}

/** Why a period has no average: it won nobody, or the money of its customers was spent before the first period. */
export type AverageCostReason = "emptyBase" | "insufficientData";

/**
 * Why a period has no marginal cost: there is no period before it to compare with, as many customers came as before, or
 * more of them came for less money (or fewer for more), so that the change was not the money's doing.
 */
export type MarginalCostReason = "insufficientData" | "noChange" | "oppositeChange";

/** What the customers of one period have cost. */
export interface AcquisitionCostPeriod {
  /** Name of the period. */
  readonly period: string;
  /** What was spent on them, `lagPeriods` earlier; `null` where that was before the first period. */
  readonly spend: Decimal | null;
  /** Customers won in the period. */
  readonly newCustomers: number;
  /** Cost per new customer. */
  readonly average: Decimal | null;
  /** Why there is no average; `null` where there is one. */
  readonly averageReason: AverageCostReason | null;
  /** Cost of each customer more than in the period before. */
  readonly marginal: Decimal | null;
  /** Why there is no marginal cost; `null` where there is one. */
  readonly marginalReason: MarginalCostReason | null;
}

/** Cost of winning a customer, over all periods and by period, with what it was computed from. */
export interface CustomerAcquisitionCost {
  /** Always `"customerAcquisitionCost"`. */
  readonly kind: "customerAcquisitionCost";
  /** Whose cost it is. */
  readonly basis: AcquisitionCostBasis;
  /** How many periods money takes to bring a customer. */
  readonly lagPeriods: number;
  /** What was spent on the customers of all periods that have a spend. */
  readonly spend: Decimal;
  /** The customers won in them. */
  readonly newCustomers: number;
  /** Cost per new customer over all of them; `null` where nobody was won. */
  readonly average: Decimal | null;
  /** The periods in their order. */
  readonly periods: readonly AcquisitionCostPeriod[];
}
