import type { DeliveryPerformance } from "../retention/deliveryResult.ts";
import { formats, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const kinds = ["Early", "On time", "Late"] as const;
const colors = [palette.blue, palette.grey, palette.vermilion] as const;

/**
 * Promises kept: deliveries by days from the promised day, the early ones left of zero and the late ones right of it.
 *
 * @param result - A result of `deliveryPerformance`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-03-01" }]);
 * const deliveries = [{ customerId: "a", promised: "2024-03-11", delivered: "2024-03-07" }];
 * const spec = plotDelivery(deliveryPerformance(log, deliveries, { asOf: "2024-03-31" }));
 * spec.data.values[0]; //=> { days: -2, kind: "Early", deliveries: 1 }
 * ```
 */
export function plotDelivery(result: DeliveryPerformance, options: PlotOptions = {}): VegaLiteSpec {
  const { early, onTime, late, byDays, asOf } = result;
  const shares = [early, onTime, late].map(({ share }, i) => {
    return `${kinds[i]!.toLowerCase()} ${share === null ? "–" : `${Math.round(100 * share)}%`}`;
  });
  const unit = result.days === "business" ? "business days" : "days";
  const values = byDays.map(({ days, deliveries }) => ({ days, kind: kinds[Math.sign(days) + 1]!, deliveries }));
  const chart = {
    title: "Deliveries against their promise",
    subtitle: `As of ${asOf}: ${shares.join(", ")}.`,
    height: 280,
    values,
    encoding: {
      x: {
        field: "days",
        type: "quantitative",
        scale: scaleOf("days", values),
        axis: { ...numbersAxis(`Days from promise to delivery (${unit})`, "d", options), tickMinStep: 1 },
      },
      y: {
        field: "deliveries",
        type: "quantitative",
        scale: scaleOf("deliveries", values),
        axis: { ...verticalAxis("Deliveries (number)", formats.count), tickMinStep: 1 },
      },
    },
    layer: [
      {
        mark: { type: "bar", width: 8 },
        encoding: {
          color: { field: "kind", type: "nominal", scale: { domain: kinds, range: colors }, legend: { title: null } },
        },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
