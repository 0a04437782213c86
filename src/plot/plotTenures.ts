import type { Tenure } from "../survival/tenures.ts";
import { formats, numbersAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { TimePlotOptions } from "./stepCurves.ts";
import type { Datum, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const bins = 20;
const states = ["Lapsed", "Still here"] as const;

/**
 * Tenures: customers by how long they stayed, those who have lapsed and those still here apart.
 *
 * The bars do not show survival: who is still here will stay longer than the bar says. `plotSurvivalCurves` does.
 *
 * @param tenures - A result of `tenures`.
 * @param options - The unit of time, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }]);
 * const spec = plotTenures(tenures(log, { asOf: "2024-01-25", lapseAfter: 90 }), { timeUnit: "days" });
 * spec.data.values.at(-1); //=> { from: 19, to: 20, state: "Still here", customers: 1 }
 * ```
 */
export function plotTenures(tenures: readonly Tenure[], options: TimePlotOptions = {}): VegaLiteSpec {
  const longest = tenures.reduce((most, { time }) => Math.max(most, time), 0);
  const width = longest === 0 ? 1 : longest / bins;
  const counts = states.map(() => new Array<number>(bins).fill(0));
  for (const { time, event } of tenures) counts[event ? 0 : 1]![Math.min(bins - 1, Math.floor(time / width))]! += 1;
  const rows = counts.flatMap((row, i) =>
    row.map((customers, bin): Datum => ({ from: bin * width, to: (bin + 1) * width, state: states[i]!, customers })),
  );
  const chart = {
    title: "Customers by tenure",
    subtitle: `${tenures.length} customers, from the first purchase to the lapse or to the end of observation.`,
    height: 300,
    values: rows,
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        bin: { binned: true },
        axis: numbersAxis(`Tenure (${options.timeUnit ?? "unit of the tenures"})`, formats.money, options),
      },
      x2: { field: "to" },
      y: {
        field: "customers",
        type: "quantitative",
        stack: "zero",
        axis: { ...verticalAxis("Customers", formats.count), tickMinStep: 1 },
      },
      color: {
        field: "state",
        type: "nominal",
        scale: { domain: states, range: [palette.vermilion, palette.blue] },
        legend: { title: null },
      },
    },
    layer: [{ mark: { type: "bar" } }],
  } as const;
  return vegaLite(chart, options);
}
