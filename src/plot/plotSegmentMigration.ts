import type { SegmentMigration } from "../rfm/segmentMigration.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, fitsText, heatFill } from "./heatCells.ts";
import { isNarrow } from "./look.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Migration between segments as a heatmap: a row per segment before, a column per segment after, each cell the share of
 * the row's customers. Who stayed stands on the diagonal.
 *
 * @param result - A result of `segmentMigration`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const [before, after] = ["2024-01-31", "2024-06-30"].map((asOf) => rfm(log, { asOf }));
 * const spec = plotSegmentMigration(segmentMigration(before!, after!));
 * spec.data.values[0]; //=> { from: "New customers (1)", to: "New customers", customers: 1, share: 1 }
 * ```
 */
export function plotSegmentMigration(result: SegmentMigration, options: PlotOptions = {}): VegaLiteSpec {
  const names = result.segments.map((segment) => segment ?? "No segment");
  const rows = names.map((name, i) => `${name} (${result.counts[i]!.reduce((sum, count) => sum + count, 0)})`);
  const values = rows.flatMap((from, i) =>
    names.map((to, j): Datum => ({ from, to, customers: result.counts[i]![j]!, share: result.shares[i]![j]! })),
  );
  const shares = { low: 0, high: 1 };
  const text = { field: "share", type: "quantitative", format: formats.percent } as const;
  const fill = heatFill("share", shares, "Share of the row (%)", formats.percent, options);
  const chart = {
    title: "Migration between segments",
    subtitle: `Where the customers of each segment as of ${result.from} are as of ${result.to}; the darker, the more.`,
    height: 260 + 22 * rows.length,
    values,
    encoding: {
      x: {
        field: "to",
        type: "ordinal",
        sort: null,
        axis: { ...columnsAxis("Segment after", options), labelAngle: -90, labelLimit: 0 },
      },
      y: {
        field: "from",
        type: "ordinal",
        sort: null,
        axis: { ...rowsAxis(["Before", "(customers)"]), labelLimit: 0 },
      },
    },
    layer: [
      {
        transform: [{ filter: { field: "share", valid: true } }],
        mark: { type: "rect", stroke: "white" },
        encoding: { fill: isNarrow(options) ? { ...fill, legend: null } : fill }, // beside long names there is no room
      },
      ...(fitsText(names.length, 170, 32, options) ? [cellText(text, "share", shares, [])] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}
