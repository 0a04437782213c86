import type { Stickiness } from "../retention/stickinessResult.ts";
import { formats, namesAxis, percentText, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * Stickiness: a bar for each number of sub-periods with the share of customers active in exactly so many, and a line
 * with the share active in at least so many.
 *
 * @param result - A result of `stickiness`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-02-29" }]);
 * const spec = plotStickiness(stickiness(log, { asOf: "2024-02-29", subPeriod: "day", length: 7 }));
 * spec.data.values[0]; //=> { activePeriods: 1, of: "exactly", share: 1, customers: 1 }
 * ```
 */
export function plotStickiness(result: Stickiness, options: PlotOptions = {}): VegaLiteSpec {
  const { subPeriod, levels, ratio, denominator, asOf } = result;
  const active = result.method === "mean" ? `On a mean ${subPeriod}` : `On the last ${subPeriod}`;
  const share = ratio === null ? "" : ` ${active} ${percentText(ratio)} of them.`;
  const chart = {
    title: `Customers by active ${subPeriod}s`,
    subtitle: `Of ${denominator} customers in the last ${levels.length} ${subPeriod}s, as of ${asOf}.${share}`,
    height: 300,
    values: levels.flatMap(({ activePeriods, exactly, exactlyShare, atLeast, atLeastShare }) => [
      { activePeriods, of: "exactly", share: exactlyShare, customers: exactly },
      { activePeriods, of: "at least", share: atLeastShare, customers: atLeast },
    ]),
    encoding: {
      x: {
        field: "activePeriods",
        type: "ordinal",
        axis: namesAxis(`Active ${subPeriod}s (of ${levels.length})`, options),
      },
      y: {
        field: "share",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: verticalAxis("Share of customers (%)", formats.percent),
      },
      color: {
        field: "of",
        type: "nominal",
        scale: { domain: ["exactly", "at least"], range: [palette.blue, palette.orange] },
        legend: { title: null },
      },
    },
    layer: [
      { transform: [{ filter: { field: "of", equal: "exactly" } }], mark: { type: "bar" } },
      { transform: [{ filter: { field: "of", equal: "at least" } }], mark: { type: "line", point: { size: 25 } } },
    ],
  } as const;
  return vegaLite(chart, options);
}
