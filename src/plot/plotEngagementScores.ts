import type { Table } from "../core/table.ts";
import type { EngagementMeta, EngagementScore } from "../rfm/engagementTable.ts";
import { countBars } from "./countBars.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const bands = 10;

/**
 * How engagement is spread: customers by tenths of the composite, from the least engaged to the most.
 *
 * @param table - A result of `engagementScores`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const visits = { customerId: ["a", "b", "c"], metrics: { visits: [1, 2, 9] } };
 * const spec = plotEngagementScores(engagementScores(visits, { weights: { visits: 1 }, scaling: "minMax" }));
 * spec.data.values[1]; //=> { engagement: "0.1", customers: 1 }
 * ```
 */
export function plotEngagementScores(
  { columns, meta }: Table<EngagementScore, EngagementMeta>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const counts = new Array<number>(bands).fill(0);
  for (const value of columns.engagement) counts[Math.min(bands - 1, Math.floor(value * bands))]!++;
  const measures = Object.keys(meta.weights).join(", ");
  return countBars(
    {
      title: "Engagement of customers",
      subtitle: `Composite of ${measures}, from 0 to 1; a bar per tenth, named by where it begins.`,
      field: "engagement",
      count: "customers",
      axes: ["Engagement (0 to 1)", "Customers"],
      values: counts.map((customers, band) => ({ engagement: (band / bands).toFixed(1), customers })),
      colors: counts.map(() => palette.blue),
    },
    options,
  );
}
