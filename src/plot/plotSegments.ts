import type { SegmentSummary } from "../rfm/segmentSummary.ts";
import { formats, numbersAxis } from "./axes.ts";
import { isNarrow } from "./look.ts";
import { pairedBars } from "./pairedBars.ts";
import { ink, palette } from "./palette.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";

/** How segments are shown. */
export interface SegmentPlotOptions extends PlotOptions {
  /** Name of the currency, such as EUR, for the revenue in tooltips. */
  readonly currency?: string;
}

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
  const largest = Math.max(
    0,
    ...segments.map(({ customerShare, revenueShare }) => Math.max(customerShare, revenueShare ?? 0)),
  );
  const chart = {
    title: "Customer segments",
    subtitle: `Share of customers ${hasRevenue ? "and of revenue " : ""}by segment, the largest first.`,
    height: 90 + 32 * segments.length,
    pair: ["segment", 0],
    x: {
      field: "share",
      scale: { domain: [0, largest * (isNarrow(options) ? 1.35 : 1.1)] }, // leaves room for the numbers beside the bars
      axis: numbersAxis("Share of the total (%)", formats.percent, options),
    },
    bars: [
      ["Customers", palette.blue],
      ["Revenue", palette.orange],
    ],
    values: sorted.flatMap(bars),
    tooltip: [
      { field: "segment", title: "Segment" },
      { field: "customers", title: "Customers", format: formats.count },
      { field: "revenue", title: `Revenue (${options.currency ?? "major units"})`, format: formats.money },
      { field: "share", title: "Share", format: formats.tenthPercent },
    ],
    over: [
      {
        mark: { type: "text", align: "left", dx: 3, fontSize: 10, color: ink.text },
        encoding: { text: { field: "share", type: "quantitative", format: formats.percent } },
      },
    ],
  } as const;
  return pairedBars(chart, options);
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
