import type { Table } from "../core/table.ts";
import type { BehaviorMeta, BehaviorRow } from "../rfm/purchaseBehavior.ts";
import { countBars } from "./countBars.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const trends = [
  { trend: "Faster", color: palette.blue, holds: (difference: number) => difference > 0 },
  { trend: "As before", color: palette.grey, holds: (difference: number) => difference === 0 },
  { trend: "Slower", color: palette.vermilion, holds: (difference: number) => difference < 0 },
  { trend: "Too new", color: palette.orange, holds: (difference: number) => Number.isNaN(difference) },
];

/**
 * Purchase velocity: how many customers buy faster than before, as before or slower. Silent then and now is as before.
 *
 * @param table - A result of `purchaseBehavior`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }, { customerId: "a", at: "2024-05-20" }]);
 * const spec = plotPurchaseBehavior(purchaseBehavior(log, { asOf: "2024-05-31", windowDays: 60 }));
 * spec.data.values[0]; //=> { trend: "Faster", customers: 1 }
 * ```
 */
export function plotPurchaseBehavior(
  { columns, meta }: Table<BehaviorRow, BehaviorMeta>,
  options: PlotOptions = {},
): VegaLiteSpec {
  return countBars(
    {
      title: "Purchase velocity",
      subtitle: `Purchase days in the ${meta.windowDays} days to ${meta.asOf}, against the ${meta.windowDays} before.`,
      field: "trend",
      count: "customers",
      axes: ["Trend (customers)", "Customers"],
      values: trends.map(({ trend, holds }) => ({ trend, customers: columns.velocityTrend.filter(holds).length })),
      colors: trends.map(({ color }) => color),
    },
    options,
  );
}
