import type { SegmentSummary } from "../rfm/segmentSummary.ts";
import { formats } from "./axes.ts";
import { sharePairs } from "./sharePairs.ts";
import type { Datum, MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";

/** How segments are shown. */
export type SegmentPlotOptions = MoneyPlotOptions;

/**
 * Segments: each one's share of customers beside its share of revenue, the segment with most revenue first.
 *
 * @param segments - A result of `segmentSummary`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05", amount: "10.50" }]);
 * const spec = plotSegments(segmentSummary(rfm(log, { asOf: "2024-01-31" })));
 * spec.data.values[0]; //=> { segment: "New customers", of: "Customers", share: 1, customers: 1, revenue: 10.5 }
 * ```
 */
export function plotSegments(segments: readonly SegmentSummary[], options: SegmentPlotOptions = {}): VegaLiteSpec {
  const hasRevenue = segments.some(({ revenueShare }) => revenueShare !== null);
  const sorted = segments.toSorted(
    (a, b) => (b.revenueShare ?? 0) - (a.revenueShare ?? 0) || b.customers - a.customers,
  );
  return sharePairs(
    {
      title: "Customer segments",
      subtitle: `Share of customers ${hasRevenue ? "and of revenue " : ""}by segment, the largest first.`,
      name: "segment",
      pair: ["Customers", "Revenue"],
      values: sorted.flatMap(bars),
      tooltip: [
        { field: "segment", title: "Segment" },
        { field: "customers", title: "Customers", format: formats.count },
        { field: "revenue", title: `Revenue (${options.currency ?? "major units"})`, format: formats.money },
      ],
    },
    options,
  );
}

/** Both bars of a segment. */
function bars({ segment, customers, revenue, customerShare, revenueShare }: SegmentSummary): Datum[] {
  const named = { segment: segment ?? "No segment" };
  const amounts = { customers, revenue: revenue && Number(revenue) };
  return [
    { ...named, of: "Customers", share: customerShare, ...amounts },
    { ...named, of: "Revenue", share: revenueShare, ...amounts },
  ];
}
