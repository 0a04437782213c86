import type { RepeatWithinResult } from "../retention/repeatPurchaseRateWithin.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Repeat purchase rates of cohorts: a bar each, with the customers who have had the time.
 *
 * @param results - One result of `repeatPurchaseRateWithin`, or several with names, such as one per quarter or per
 * number of days.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "a", at: "2024-01-11" },
 * ]);
 * const result = repeatPurchaseRateWithin(log, { asOf: "2024-02-29", withinDays: 30 });
 * const spec = plotRepeatPurchaseRateWithin([{ label: "30 days", result }]);
 * spec.data.values[0]; //=> { label: "30 days", rate: 1, numerator: 1, denominator: 1, text: "100.0% (1 of 1)" }
 * ```
 */
export function plotRepeatPurchaseRateWithin(
  results: RepeatWithinResult | readonly LabeledResult<RepeatWithinResult>[],
  options: PlotOptions = {},
): VegaLiteSpec {
  const chart = {
    title: "Repeat purchase rate within so many days",
    subtitle: "Of the customers whose days since the first order are over, those who ordered again within them.",
    axisTitle: "Repeat purchase rate (% of customers)",
    nobody: "nobody yet",
  };
  return rateBars(chart, labeled(results), options);
}
