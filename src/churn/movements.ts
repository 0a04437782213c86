import type { Decimal } from "../core/decimal.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";

/** Whether movements compare the ends of periods, or take every change by itself. */
export type MovementGrain = "netPerPeriod" | "perEvent";

/** How movements are told apart. */
export interface MovementOptions {
  /** Compare the ends of periods (the default), or take every change by itself. */
  readonly grain?: MovementGrain;
  /** A return after more local days than this counts as new; without it, every return is a reactivation. */
  readonly newAfterDays?: number;
}

/** One value per movement, and per end of the period. */
export interface MrrSides<Value> {
  /** At the start of the period. */
  readonly opening: Value;
  /** Of customers who pay for the first time. */
  readonly new: Value;
  /** More from customers who paid before the change. */
  readonly expansion: Value;
  /** Less from customers who still pay; as a positive amount. */
  readonly contraction: Value;
  /** Of customers who stopped paying; as a positive amount. */
  readonly churn: Value;
  /** Of customers who had stopped and pay again. */
  readonly reactivation: Value;
  /** At the end of the period. */
  readonly closing: Value;
}

/** The movements of one period, in major units per month; they add up exactly. */
export interface MrrPeriod extends MrrSides<Decimal> {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** Customers who pay, at the opening and the closing, and customers who moved; at the grain of events, moves. */
  readonly counts: MrrSides<number>;
}

/** Movements of monthly recurring revenue by period, with what they were computed from. */
export interface MrrMovements {
  /** Always `"mrrMovements"`. */
  readonly kind: "mrrMovements";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** Whether the ends of periods were compared, or every change was taken by itself. */
  readonly grain: MovementGrain;
  /** After how many days a return counts as new; `null` for never. */
  readonly newAfterDays: number | null;
  /** The periods, earliest first. */
  readonly periods: readonly MrrPeriod[];
}
