import type { AcquisitionRetentionAllocation } from "../acquisition/allocateAcquisitionRetention.ts";
import type { ProspectEquity } from "../acquisition/prospectEquity.ts";
import { formats, moneyTitle, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { lineColor } from "./lineLegend.ts";
import { ink } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** How equity is shown. */
export interface ProspectEquityPlotOptions extends MoneyPlotOptions {
  /** The best spending, to be marked with a dot. */
  readonly allocation?: AcquisitionRetentionAllocation;
}

/**
 * Customer equity per prospect over the money spent on keeping, a line for each spending on winning.
 *
 * @param points - Results of `prospectEquity`, in the order of the money spent on keeping.
 * @param options - The best spending, the currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const side = { spend: 2, rate: 0.25, ceiling: 0.5 };
 * const inputs = { margin: 10, discountRatePerPeriod: 0.5, acquisition: side, retention: side };
 * const spec = plotProspectEquity([prospectEquity(inputs, { acquisitionSpend: 2, retentionSpend: 0 })]);
 * spec.data.values[0]; //=> { line: "2 to win", retentionSpend: 0, equity: 0.5, point: "computed" }
 * ```
 */
export function plotProspectEquity(
  points: readonly ProspectEquity[],
  options: ProspectEquityPlotOptions = {},
): VegaLiteSpec {
  const row = (line: string, { retentionSpend, equity }: ProspectEquity, point: string) => {
    return { line, retentionSpend, equity, point };
  };
  const lineOf = ({ acquisitionSpend }: ProspectEquity): string => `${Number(acquisitionSpend.toFixed(2))} to win`;
  const best = options.allocation?.optimum;
  const values = [
    ...points.map((point) => row(lineOf(point), point, "computed")),
    ...(best ? [row(`best: ${lineOf(best)}, ${Number(best.retentionSpend.toFixed(2))} to keep`, best, "best")] : []),
  ];
  const lines = [...new Set(points.map(lineOf))];
  const chart = {
    title: "Customer equity per prospect",
    subtitle: `By the money spent on keeping a customer, per period, and on winning one, per prospect.${
      best ? ` Dot: ${values.at(-1)!.line}.` : ""
    }`,
    height: 320,
    values,
    encoding: {
      x: {
        field: "retentionSpend",
        type: "quantitative",
        scale: scaleOf("retentionSpend", values),
        axis: numbersAxis(moneyTitle("Spent on keeping", options.currency), formats.money, options),
      },
      y: {
        field: "equity",
        type: "quantitative",
        scale: scaleOf("equity", values),
        axis: verticalAxis(moneyTitle("Equity", options.currency), formats.money),
      },
    },
    layer: [
      {
        transform: [{ filter: { field: "point", equal: "computed" } }],
        mark: { type: "line", strokeWidth: 2 },
        encoding: {
          color: lineColor(lines, options),
        },
      },
      {
        transform: [{ filter: { field: "point", equal: "best" } }],
        mark: { type: "point", filled: true, opacity: 1, size: 70, color: ink.text },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
