import type { Table } from "../core/table.ts";
import type { AxisBins } from "../rfm/axisBins.ts";
import type { RfmMeta, RfmRow } from "../rfm/rfmTable.ts";
import { columnsAxis, formats, rowsAxis } from "./axes.ts";
import { cellText, fitsText, heatFill } from "./heatCells.ts";
import type { Datum, PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * RFM grid: how many customers have each pair of recency and frequency scores.
 *
 * @param table - A result of `rfm`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const spec = plotRfmGrid(rfm(log, { asOf: "2024-01-31", bins: 2 }));
 * spec.data.values[2]; //=> { recency: 2, frequency: 1, customers: 1 }
 * ```
 */
export function plotRfmGrid(
  table: Table<RfmRow, RfmMeta> | Table<RfmRow<number>, RfmMeta>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const { bins, asOf } = table.meta;
  const values = countPairs(table.columns, bins);
  const high = values.reduce((most, { customers }) => Math.max(most, customers), 1);
  const counts = { low: 0, high };
  const text = { field: "customers", type: "quantitative", format: formats.count } as const;
  const chart = {
    title: "Customers by recency and frequency",
    subtitle: `Customers by their scores, as of ${asOf}; the highest are best.`,
    height: Math.min(900, 120 + 40 * bins.r),
    values,
    encoding: {
      x: { field: "frequency", type: "ordinal", axis: columnsAxis(`Frequency score (1 to ${bins.f})`, options) },
      y: {
        field: "recency",
        type: "ordinal",
        sort: "descending",
        axis: { ...rowsAxis([`Recency score (1 to ${bins.r})`]), titleAlign: "left" },
      },
    },
    layer: [
      {
        mark: { type: "rect", stroke: "white" },
        encoding: { fill: heatFill("customers", counts, "Customers", formats.count, options) },
      },
      ...(fitsText(bins.f, 60, 32, options) ? [cellText(text, "customers", counts, [])] : []),
    ],
  } as const;
  return vegaLite(chart, options);
}

/** Customers per pair of scores, pairs without any included. */
function countPairs(scores: { readonly r: Float64Array; readonly f: Float64Array }, bins: AxisBins) {
  const counts = new Float64Array(bins.r * bins.f);
  scores.r.forEach((recency, row) => counts[(recency - 1) * bins.f + scores.f[row]! - 1]!++);
  return Array.from(counts, (customers, i) => {
    return { recency: Math.floor(i / bins.f) + 1, frequency: (i % bins.f) + 1, customers } satisfies Datum;
  });
}
