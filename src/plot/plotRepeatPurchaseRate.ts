import type { RepeatPurchaseResult } from "../retention/repeatPurchaseRate.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Repeat purchase rates: a bar each, with the customers it was computed from. A rate that has no meaning has no bar.
 *
 * @param results - One result of `repeatPurchaseRate`, or several with names.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const spec = plotRepeatPurchaseRate(repeatPurchaseRate(log, { asOf: "2024-02-29" }));
 * spec.data.values[0]; //=> { label: "2024-02-29", rate: 0.5, numerator: 1, denominator: 2, text: "50.0% (1 of 2)" }
 * ```
 */
export function plotRepeatPurchaseRate(
  results: RepeatPurchaseResult | readonly LabeledResult<RepeatPurchaseResult>[],
  options: PlotOptions = {},
): VegaLiteSpec {
  const chart = {
    title: "Repeat purchase rate",
    subtitle: "Of the customers with an order in the window, those with at least two.",
    axisTitle: "Repeat purchase rate (% of customers)",
    nobody: "no customers",
  };
  return rateBars(chart, labeled(results, "asOf" in results ? results.asOf : ""), options);
}
