import type { CustomerLifecycle } from "../retention/lifecycle.ts";
import { formats } from "./axes.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { signedRows, stackedPeriods, statusOf } from "./stackedPeriods.ts";

/** The groups in the order of their bars from the middle outwards, the dormant below zero. */
const groups = [
  { name: "Returning", side: "returning", sign: 1, color: sequentialColor(0.2) },
  { name: "Resurrected", side: "resurrected", sign: 1, color: palette.orange },
  { name: "New", side: "new", sign: 1, color: palette.blue },
  { name: "Dormant", side: "dormant", sign: -1, color: palette.vermilion },
] as const;

/**
 * The lifecycle of a customer base: a bar per period, above zero its active customers by where they come from, below
 * zero those of the period before who did not come back. Periods that are not over are pale.
 *
 * @param lifecycle - A result of `customerLifecycle`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const spec = plotLifecycle(customerLifecycle(log, { asOf: "2024-02-29", period: "month" }));
 * spec.data.values.at(-1); //=> { period: "2024-02", group: "Dormant", order: 3, value: -1, status: "over" }
 * ```
 */
export function plotLifecycle(lifecycle: CustomerLifecycle, options: PlotOptions = {}): VegaLiteSpec {
  const chart = {
    title: "Where active customers come from, and who stayed away",
    subtitle: `Customers by ${lifecycle.period}, as of ${lifecycle.asOf}. Dormant: bought the ${lifecycle.period} before, and not in this one.`,
    period: lifecycle.period,
    axis: ["Customers", formats.count],
    field: "group",
    groups,
    values: lifecycle.periods.flatMap((period) =>
      signedRows(groups, "group", period, period.label, { status: statusOf(period) }),
    ),
  } as const;
  return stackedPeriods(chart, options);
}
