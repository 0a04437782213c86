import { checkChoice } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { CustomerGroupActivity, NewReturningSplit } from "../retention/newReturningSplit.ts";
import { formats, moneyTitle } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { stackedPeriods, statusOf } from "./stackedPeriods.ts";

/** What is stacked, and how. */
export interface NewReturningPlotOptions extends MoneyPlotOptions {
  /** What the bars measure. */
  readonly measure: "customers" | "orders" | "revenue";
}

const titles = {
  customers: "New and returning customers",
  orders: "Orders of new and returning customers",
  revenue: "Revenue from new and returning customers",
} as const;

/**
 * New against returning customers: a stacked bar per period, of customers, orders or revenue. Periods that are not
 * over are pale.
 *
 * @param split - A result of `newReturningSplit`.
 * @param options - What to stack, the currency's name, title and size.
 * @throws {@link MetricError} when the measure is no such choice, or width or height out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05", amount: "10.50" }]);
 * const split = newReturningSplit(log, { asOf: "2024-01-31", period: "month" });
 * const spec = plotNewReturning(split, { measure: "revenue", currency: "EUR" });
 * spec.data.values[0]; //=> { period: "2024-01", group: "New", value: 10.5, status: "over" }
 * ```
 */
export function plotNewReturning(split: NewReturningSplit, options: NewReturningPlotOptions): VegaLiteSpec {
  const { measure, currency } = options;
  const issues: MetricIssue[] = [];
  checkChoice(issues, "measure", measure, ["customers", "orders", "revenue"]);
  throwIfAny(issues);
  const axisTitles = { customers: "Customers", orders: "Orders", revenue: moneyTitle("Revenue", currency) };
  const valueOf = (group: CustomerGroupActivity): number | null => group[measure] && Number(group[measure]);
  const chart = {
    title: titles[measure],
    subtitle: `By ${split.period}, as of ${split.asOf}. New: first purchase in that period.`,
    period: split.period,
    axis: [axisTitles[measure], measure === "revenue" ? formats.money : formats.count],
    field: "group",
    groups: [
      { name: "New", color: palette.orange },
      { name: "Returning", color: palette.blue },
    ],
    values: split.periods.flatMap((period) => [
      { period: period.label, group: "New", value: valueOf(period.new), status: statusOf(period) },
      { period: period.label, group: "Returning", value: valueOf(period.returning), status: statusOf(period) },
    ]),
  } as const;
  return stackedPeriods(chart, options);
}
