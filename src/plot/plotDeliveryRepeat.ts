import type { DeliveryPerformance } from "../retention/deliveryResult.ts";
import { rateBars } from "./rateBars.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";

const classes = [
  { label: "Early", name: "early" },
  { label: "On time", name: "onTime" },
  { label: "Late", name: "late" },
] as const;

const leftOut = { rate: null, numerator: null, denominator: null };

/**
 * Whether over-delivery pays: the repeat rate after early, timely and late deliveries, with the numbers behind each.
 *
 * @param result - A result of `deliveryPerformance` with `repeatWithinDays`; without it no bar has a rate.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-03-01" }, { customerId: "a", at: "2024-03-20" }]);
 * const deliveries = [{ customerId: "a", promised: "2024-03-11", delivered: "2024-03-07" }];
 * const options = { asOf: "2024-05-31", repeatWithinDays: 30 };
 * const spec = plotDeliveryRepeat(deliveryPerformance(log, deliveries, options));
 * spec.data.values[0]; //=> { label: "Early", rate: 1, numerator: 1, denominator: 1, text: "100.0% (1 of 1)" }
 * ```
 */
export function plotDeliveryRepeat({ repeat }: DeliveryPerformance, options: PlotOptions = {}): VegaLiteSpec {
  const followed = repeat?.of === "everyDelivery" ? "every delivery" : "a customer's first delivery";
  const within = repeat
    ? `Bought again within ${repeat.withinDays} days of ${followed}`
    : "Repeat purchases were left out";
  const chart = {
    title: "Repeat purchases after deliveries",
    subtitle: `${within}, by how it kept its promise.`,
    axisTitle: `Repeat rate (% of ${repeat?.of === "everyDelivery" ? "deliveries" : "customers"})`,
    nobody: repeat ? "nobody" : "left out",
  };
  const rates = classes.map(({ label, name }) => ({ label, result: repeat ? repeat[name] : leftOut }));
  return rateBars(chart, rates, options);
}
