import type { Decimal } from "../core/decimal.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { MovementOptions } from "./movements.ts";

/**
 * How revenue retention over a span of periods is taken:
 *
 * - `fixedCohort`: what the customers who paid when the span began pay at its end;
 * - `product`: the product of the rates of the single periods, each with the customers of its own start;
 * - `flow`: the movements of the span, whoever caused them, over the revenue when it began.
 */
export type RetentionMethod = "fixedCohort" | "product" | "flow";

/** How revenue retention is measured. */
export interface RevenueRetentionOptions extends MovementOptions {
  /** A fixed cohort (the default), the product of single periods, or flows. Only flows heed the grain. */
  readonly method?: RetentionMethod;
  /** Length of the span in periods: 1 unless given, 12 for a year of months. */
  readonly spanPeriods?: number;
}

/** Why there is no rate: nothing was paid when the span began, it begins before the history, or credits outweigh. */
export type RevenueRetentionReason = "zeroStart" | "insufficientData" | "negativeMrr";

/** Retention of revenue over the span that ends with a period. */
export interface RevenueRetentionPeriod {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** A share of one; `null` where it has no meaning. */
  readonly rate: number | null;
  /** Why there is no rate; `null` where there is one. */
  readonly reason: RevenueRetentionReason | null;
  /** The revenue that was kept, in major units per month; `null` for a product. */
  readonly numerator: Decimal | null;
  /** The revenue when the span began; `null` for a product. */
  readonly denominator: Decimal | null;
}

/** Retention of revenue by period, with what it was computed from. */
export interface RevenueRetention {
  /** Which of the two it is. */
  readonly kind: "grossRevenueRetention" | "netRevenueRetention";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** How it was measured. */
  readonly method: RetentionMethod;
  /** Length of the span in periods. */
  readonly spanPeriods: number;
  /** One span per period, named by the period that it ends with. */
  readonly periods: readonly RevenueRetentionPeriod[];
}
