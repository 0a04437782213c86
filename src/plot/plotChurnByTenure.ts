import type { ChurnByTenure, TenureRange } from "../churn/churnByTenure.ts";
import { sequentialColor } from "./palette.ts";
import { rateLines } from "./rateLines.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Churn by tenure over periods: a line for each band of tenures, the darker the longer. A band without customers, and a
 * period that is not over, is a gap. `plotStandardizedChurn` shows the same periods blended and standardised.
 *
 * @param result - A result of `churnByTenure`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const rows = ["a", "b"].map((customerId) => ({ customerId, period: "2024-01", mrr: 10 }));
 * const history = mrrHistory([...rows, { customerId: "a", period: "2024-02", mrr: 10 }], { asOf: "2024-02-29" });
 * const spec = plotChurnByTenure(churnByTenure(history));
 * spec.data.values[3]; //=> { label: "2024-02", line: "months 1 to 3", rate: 0.5 }
 * ```
 */
export function plotChurnByTenure(result: ChurnByTenure, options: PlotOptions = {}): VegaLiteSpec {
  const { bands, periods, period, asOf } = result;
  const names = bands.map((band) => nameOf(band, period));
  const chart = {
    title: "Churn by tenure",
    subtitle: `Customers lost per ${period}, by ${period}s since their first payment, as of ${asOf}.`,
    share: "Churn rate (%)",
    period,
    lines: names.map((name, i) => [name, sequentialColor(0.3 + (0.7 * i) / Math.max(1, names.length - 1))] as const),
    values: periods.flatMap(({ label, complete, rates }) =>
      names.map((line, band) => ({ label, line, rate: complete ? rates[band]! : null })),
    ),
  };
  return rateLines(chart, options);
}

function nameOf({ from, through }: TenureRange, period: string): string {
  if (through === null) return `${from} or more ${period}s`;
  return from === through ? `${period} ${from}` : `${period}s ${from} to ${through}`;
}
