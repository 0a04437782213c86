import type { ReturningCustomerResult } from "../retention/returningCustomerRate.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Returning customer rates: a bar each, with the customers or orders that it was computed from.
 *
 * @param results - One result of `returningCustomerRate`, or several with names, all of one measure.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "a", at: "2024-02-11" },
 *   { customerId: "b", at: "2024-02-20" },
 * ]);
 * const result = returningCustomerRate(log, { asOf: "2024-02-29", from: "2024-02-01" });
 * const spec = plotReturningCustomerRate([{ label: "February", result }]);
 * spec.data.values[0]; //=> { label: "February", rate: 0.5, numerator: 1, denominator: 2, text: "50.0% (1 of 2)" }
 * ```
 */
export function plotReturningCustomerRate(
  results: ReturningCustomerResult | readonly LabeledResult<ReturningCustomerResult>[],
  options: PlotOptions = {},
): VegaLiteSpec {
  const rates = labeled(results);
  const measure = rates[0]?.result.measure ?? "customers";
  const chart = {
    title: "Returning customer rate",
    subtitle:
      measure === "customers"
        ? "Of the customers with an order in the window, those with an order that is not their first."
        : "Of the orders in the window, those that are not their customer's first.",
    axisTitle: `Returning customer rate (% of ${measure})`,
    nobody: `no ${measure}`,
  };
  return rateBars(chart, rates, options);
}
