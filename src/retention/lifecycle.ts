import type { CalendarOptions } from "../core/calendar.ts";
import type { Instant } from "../core/instant.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { LeftOut } from "../transactions/leftOut.ts";

/** How the periods of a lifecycle are cut. */
export interface LifecycleOptions extends CalendarOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** Length of a period. */
  readonly period: PeriodUnit;
}

/** What a customer is in a period, by purchases in it, in the one before, and in any earlier one. */
export type LifecycleStatus = "new" | "returning" | "resurrected" | "dormant";

/** The customers of one period, by status. */
export interface LifecyclePeriod {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** Customers with a purchase in the period before. */
  readonly previousActive: number;
  /** Customers with a purchase in the period. */
  readonly active: number;
  /** Of these, with their first purchase ever. */
  readonly new: number;
  /** Of these, with a purchase in the period before as well. */
  readonly returning: number;
  /** Of these, with an earlier purchase, but none in the period before. */
  readonly resurrected: number;
  /** Customers with a purchase in the period before and none in this one; in a period that is not over, none so far. */
  readonly dormant: number;
  /** Customers won for each one lost; `null` where nobody was lost, and in a period that is not over. */
  readonly pulse: number | null;
  /** Why there is no pulse: nobody became dormant, or the period is not over; `null` where there is one. */
  readonly reason: "noLoss" | "censored" | null;
}

/** The lifecycle of a customer base, by period, with what it was computed from. */
export interface CustomerLifecycle {
  /** Always `"customerLifecycle"`. */
  readonly kind: "customerLifecycle";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods are cut in. */
  readonly timeZone: string;
  /** The periods from the log's first to that of `asOf`. */
  readonly periods: readonly LifecyclePeriod[];
  /** What was left out. */
  readonly diagnostics: LeftOut;
}
