import type { RevenueRetention } from "../churn/revenueRetention.ts";
import { palette } from "./palette.ts";
import { rateLines } from "./rateLines.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const lines = [
  ["Net", palette.blue],
  ["Gross", palette.vermilion],
] as const;

const methods = {
  fixedCohort: "the customers who paid when the span began",
  product: "product of the single periods",
  flow: "by flows",
} as const;

/**
 * Gross and net revenue retention over periods, as two lines; a period without a rate, or not over, is a gap.
 *
 * @param gross - A result of `grossRevenueRetention`.
 * @param net - A result of `netRevenueRetention` with the same options.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const rows = [
 *   { customerId: "a", period: "2024-01", mrr: 100 },
 *   { customerId: "a", period: "2024-02", mrr: 120 },
 * ];
 * const history = mrrHistory(rows, { asOf: "2024-02-29" });
 * const spec = plotRevenueRetention(grossRevenueRetention(history), netRevenueRetention(history));
 * spec.data.values[3]; //=> { label: "2024-02", line: "Net", rate: 1.2 }
 * ```
 */
export function plotRevenueRetention(
  gross: RevenueRetention,
  net: RevenueRetention,
  options: PlotOptions = {},
): VegaLiteSpec {
  const { spanPeriods, period, method, asOf } = net;
  const span = spanPeriods === 1 ? `a ${period}` : `${spanPeriods} ${period}s`;
  const valuesOf = (line: string, { periods }: RevenueRetention) =>
    periods.map(({ label, rate, complete }) => ({ label, line, rate: complete ? rate : null }));
  const chart = {
    title: "Revenue retention",
    subtitle: `Over ${span}: ${methods[method]}, as of ${asOf}.`,
    share: "Revenue kept (%)",
    period,
    lines,
    values: [...valuesOf("Gross", gross), ...valuesOf("Net", net)],
  };
  return rateLines(chart, options);
}
