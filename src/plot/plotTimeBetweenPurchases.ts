import type { TimeBetweenPurchases } from "../retention/timeBetweenPurchases.ts";
import { formats } from "./axes.ts";
import { type LabeledResult, labeled } from "./labeled.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { stepCurves } from "./stepCurves.ts";

/**
 * The time between purchases: the share of gaps that are over within each number of days, as steps.
 *
 * @param results - One result of `timeBetweenPurchases`, or several with names, such as one per estimator.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog(["2024-01-01", "2024-01-08"].map((at) => ({ customerId: "a", at })));
 * const spec = plotTimeBetweenPurchases(timeBetweenPurchases(log, { asOf: "2024-01-31" }));
 * spec.data.values.map(({ time, value }) => [time, value]); //=> [[0, 0], [7, 1]]
 * ```
 */
export function plotTimeBetweenPurchases(
  results: TimeBetweenPurchases | readonly LabeledResult<TimeBetweenPurchases>[],
  options: PlotOptions = {},
): VegaLiteSpec {
  const named = labeled(results);
  const first = named[0]?.result.quantiles[0];
  const quantile =
    named.length === 1 && first && first.days !== null
      ? ` ${(100 * first.share).toFixed(0)}% within ${first.days} days.`
      : "";
  const words = {
    title: "Time between purchases",
    subtitle: `Estimated share of customers who have bought again within so many days.${quantile}`,
    valueTitle: "Share who bought again (%)",
    timeTitle: "Time since the last purchase (days)",
    format: formats.percent,
    start: 0,
    most: 1,
  };
  const drawn = named.map(({ label, result }) => {
    return { label, result: { time: result.time, value: result.survival.map((share) => 1 - share) } };
  });
  return stepCurves(words, drawn, options);
}
