import type { Table } from "../core/table.ts";
import type { CustomerSummaryMeta, CustomerSummaryRow } from "../transactions/customerSummary.ts";
import { formats, namesAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const lastBin = 10;

/**
 * Customers by the number of their repeat purchases, those with ten or more together.
 *
 * @param table - A result of `customerSummary`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const spec = plotCustomerSummary(customerSummary(log, { asOf: "2024-01-31", timeUnit: "week" }));
 * spec.data.values[0]; //=> { repeatPurchases: "0", customers: 1 }
 * ```
 */
export function plotCustomerSummary(
  table: Table<CustomerSummaryRow, CustomerSummaryMeta>,
  options: PlotOptions = {},
): VegaLiteSpec {
  const { asOf, grain } = table.meta;
  const counts = new Array<number>(lastBin + 1).fill(0);
  for (const frequency of table.columns.frequency) counts[Math.min(lastBin, frequency)]! += 1;
  const chart = {
    title: "Customers by repeat purchases",
    subtitle: `${table.length} customers, as of ${asOf}.`,
    height: 280,
    values: counts.map((customers, bin) => ({ repeatPurchases: bin === lastBin ? `${bin}+` : String(bin), customers })),
    encoding: {
      x: {
        field: "repeatPurchases",
        type: "ordinal",
        sort: null,
        axis: namesAxis(`Repeat purchases (distinct ${grain}s)`, options),
      },
      y: { field: "customers", type: "quantitative", axis: verticalAxis("Customers", formats.count) },
    },
    layer: [{ mark: { type: "bar", color: palette.blue } }],
  } as const;
  return vegaLite(chart, options);
}
