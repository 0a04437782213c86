import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { PeriodUnit } from "../core/periodUnit.ts";
import type { ChurnDefinition, ChurnInputs } from "./churnInputs.ts";
import { churnRate } from "./churnRate.ts";
import { type CustomerFlows, customerFlows } from "./customerFlows.ts";
import type { MrrHistory } from "./history.ts";

/** Churn of one period, with what it was computed from. */
export interface LogoChurnPeriod<D extends ChurnDefinition = ChurnDefinition> {
  /** First instant of the period, ISO 8601 in UTC. */
  readonly start: string;
  /** Name of the period, such as 2024-03. */
  readonly label: string;
  /** Whether the period was over by `asOf`. */
  readonly complete: boolean;
  /** The rate by the definition; `null` where its denominator is zero. */
  readonly rate: number | null;
  /** Why there is no rate; `null` where there is one. */
  readonly reason: "emptyBase" | null;
  /** What the definition computes it from. */
  readonly input: ChurnInputs[D];
  /** Times that somebody joined and left in this period; definitions differ in whether these count. */
  readonly joinedAndLeftCount: number;
}

/** Churn of customers by period, with what it was computed from. */
export interface LogoChurn<D extends ChurnDefinition = ChurnDefinition> {
  /** Always `"logoChurn"`. */
  readonly kind: "logoChurn";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Length of a period. */
  readonly period: PeriodUnit;
  /** Zone that periods and days are cut in. */
  readonly timeZone: string;
  /** The definition of churn. */
  readonly definition: D;
  /** The periods, earliest first. */
  readonly periods: readonly LogoChurnPeriod<D>[];
}

/**
 * Logo churn: the share of customers (not of revenue) lost in each period, by any of the definitions of
 * {@link churnRate}, from the same history as the revenue.
 *
 * A customer is who pays. New are all who began to pay in the period, for the first time or again, and churns are all
 * times that somebody stopped; `openingCohort` alone asks who is still gone at the end. A day's churns are those of the
 * customers at its start.
 *
 * @param history - From {@link mrrFromSubscriptions}, or from {@link mrrHistory}, which knows no days: there customers
 * come and go at the start of a period.
 * @param options - The name of the definition.
 * @throws {@link MetricError} when the definition is no such choice, or the history is by the hour.
 * @see [chartmogul-churn-2026], [stripe-churn-2026] in docs/references.md
 * @example
 * ```ts
 * const subscriptions: Subscription[] = [
 *   { customerId: "a", start: "2024-01-01", interval: "month", amount: 10 },
 *   { customerId: "b", start: "2024-01-01", end: "2024-02-15", interval: "month", amount: 10 },
 * ];
 * const history = mrrFromSubscriptions(subscriptions, { asOf: "2024-02-29" });
 * logoChurn(history, { definition: "opening" }).periods[1]?.rate; //=> 0.5
 * ```
 */
export function logoChurn<D extends ChurnDefinition>(
  history: MrrHistory,
  options: { readonly definition: D },
): LogoChurn<D> {
  const { periods, asOf, timeZone, end } = history;
  if (periods.unit === "hour") {
    throwIfAny([makeIssue("inconsistent", ["history"], "periods of a day or longer", periods.unit)]);
  }
  const flows = customerFlows(history);
  return {
    kind: "logoChurn",
    asOf,
    period: periods.unit,
    timeZone,
    definition: options?.definition,
    periods: periods.labels.map((label, period) => {
      const input = inputsOf(flows, period)[options?.definition];
      const rate = churnRate(input, options);
      return {
        start: new Date(periods.starts[period]!).toISOString(),
        label,
        complete: periods.starts[period + 1]! <= end,
        rate,
        reason: rate === null ? "emptyBase" : null,
        input,
        joinedAndLeftCount: flows.joinedAndLeft[period]!,
      };
    }),
  };
}

function inputsOf(flows: CustomerFlows, period: number): ChurnInputs {
  const [firstDay, endDay] = [flows.firstDay[period]!, flows.firstDay[period + 1]!];
  const startCount = flows.startCount[period]!;
  const churnedCount = flows.churned[period]!;
  const dailyStartCounts = Array.from(flows.dayStartCount.subarray(firstDay, endDay));
  const days = dailyStartCounts.map((startCount, i) => {
    return { startCount, churnedCount: flows.dayChurned[firstDay + i]! };
  });
  return {
    openingCohort: { startCount, lostCount: flows.lost[period]! },
    opening: { startCount, churnedCount },
    openingPlusNew: { startCount, newCount: flows.joined[period]!, churnedCount },
    midpoint: { startCount, endCount: flows.endCount[period]!, churnedCount },
    averageDaily: { dailyStartCounts, churnedCount },
    dailySum: { days },
    dailyCompound: { days },
    exposure: { churnedCount, customerDays: flows.customerDays[period]!, periodDays: endDay - firstDay },
  };
}
