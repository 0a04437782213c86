import type { LapseMeta } from "../churn/lapseOptions.ts";
import { countBars } from "./countBars.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const statuses = [
  { status: "Active", count: "active", color: palette.blue },
  { status: "Reactivated", count: "reactivated", color: palette.orange },
  { status: "Lapsing", count: "lapsing", color: palette.grey },
  { status: "Lapsed", count: "lapsed", color: palette.vermilion },
  { status: "Unknown", count: "unknown", color: palette.grey },
] as const;

/**
 * Customers by lapse status: a bar each, with its number. Customers without a status have a bar only where there are any.
 *
 * @param table - A result of `lapseStatus`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const options = { policy: "fixed", activeDays: 30, lapsedDays: 90 } as const;
 * const spec = plotLapseStatus(lapseStatus(log, { asOf: "2024-01-31", ...options }));
 * spec.data.values[0]; //=> { status: "Active", customers: 1 }
 * ```
 */
export function plotLapseStatus(table: { readonly meta: LapseMeta }, options: PlotOptions = {}): VegaLiteSpec {
  const { counts, asOf } = table.meta;
  const shown = statuses.filter(({ count }) => count !== "unknown" || counts.unknown > 0);
  return countBars(
    {
      title: "Customers by time since their last purchase",
      subtitle: `As of ${asOf}. Reactivated: active again after a long gap.`,
      field: "status",
      count: "customers",
      axes: ["Status (customers)", "Customers"],
      values: shown.map(({ status, count }) => ({ status, customers: counts[count] })),
      colors: shown.map(({ color }) => color),
    },
    options,
  );
}
