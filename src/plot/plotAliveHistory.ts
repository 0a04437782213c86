import type { AliveHistory } from "../clv/aliveHistory.ts";
import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { PlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/**
 * How the probability that a customer is alive went, with a dot at each repeat purchase.
 *
 * @param history - A result of `aliveHistory`.
 * @param options - Title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
 * const spec = plotAliveHistory(aliveHistory(model, { purchases: [4, 9], until: 39, steps: 3 }));
 * spec.data.values[2]; //=> { time: 4, probabilityAlive: 0.753650201926064, event: "purchase" }
 * ```
 */
export function plotAliveHistory(history: AliveHistory, options: PlotOptions = {}): VegaLiteSpec {
  const { timeUnit, purchases, points } = history;
  const unit = timeUnit === null ? "unit of the model" : `${timeUnit}s`;
  const values = points.map(({ time, probabilityAlive }, i) => {
    const isPurchase = points[i - 1]?.time === time;
    return { time, probabilityAlive, event: isPurchase ? "purchase" : null };
  });
  const chart = {
    title: "Probability of being alive",
    subtitle: `As seen at each time; ${purchases.length} repeat purchases as dots.`,
    height: 280,
    values,
    encoding: {
      x: {
        field: "time",
        type: "quantitative",
        scale: { zero: true, nice: false },
        axis: { ...numbersAxis(`Time since the first purchase (${unit})`, formats.money, options), grid: false },
      },
      y: {
        field: "probabilityAlive",
        type: "quantitative",
        scale: { domain: [0, 1] },
        axis: verticalAxis("Alive (%)", formats.percent),
      },
    },
    layer: [
      { mark: { type: "line", color: palette.blue, strokeWidth: 2 } },
      {
        transform: [{ filter: { field: "event", equal: "purchase" } }],
        mark: { type: "point", filled: true, color: palette.vermilion, size: 45, opacity: 1 },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}
