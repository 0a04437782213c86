import type { PredictedCustomer, PredictionMeta } from "../clv/predictCustomers.ts";
import type { Table } from "../core/table.ts";
import { formats, moneyTitle, namesAxis, verticalAxis } from "./axes.ts";
import { palette } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

const mostBars = 12;

/**
 * Customers by their lifetime value, in steps of a round amount; the few with very much more together in the last bar.
 *
 * @param table - A result of `predictCustomers` with a spend model and a discount rate.
 * @param options - The currency, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const models = {
 *   purchaseModel: bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }),
 *   spendModel: gammaGamma({ p: 6.25, q: 3.74, gamma: 15.44 }),
 * };
 * const summary = { frequency: [2, 0, 0], recency: [30, 0, 0], age: [39, 39, 20], meanSpend: [22, null, null] };
 * const spec = plotLifetimeValues(predictCustomers(models, summary, { horizon: 52, continuousDiscountRate: 0.003 }));
 * spec.data.values.filter(({ customers }) => customers !== 0);
 * //=> [{ value: "8–10", customers: 1 }, { value: "12+", customers: 2 }]
 * ```
 */
export function plotLifetimeValues(
  table: Table<PredictedCustomer, PredictionMeta>,
  options: MoneyPlotOptions = {},
): VegaLiteSpec {
  const scale = 10 ** (table.currencyDecimals ?? 0);
  const known = table.columns.lifetimeValueMinor.filter((minor) => !Number.isNaN(minor)).sort();
  const high = (known[Math.floor(0.95 * (known.length - 1))] ?? 0) / scale;
  const step = roundStep(high / (mostBars - 2));
  const bars = Math.min(mostBars, Math.floor(high / step) + 1);
  const counts = new Array<number>(bars).fill(0);
  let total = 0;
  for (const minor of known) {
    counts[Math.min(bars - 1, Math.floor(minor / scale / step))]! += 1;
    total += minor / scale;
  }
  const name = (bar: number): string => {
    const from = Number((bar * step).toPrecision(6));
    return bar === bars - 1 ? `${from}+` : `${from}–${Number(((bar + 1) * step).toPrecision(6))}`;
  };
  const { horizon, timeUnit, asOf } = table.meta;
  const ahead = `the next ${Number(horizon.toPrecision(4))} ${timeUnit === null ? "units of time" : `${timeUnit}s`}`;
  const mean = known.length === 0 ? "no values" : `mean ${(total / known.length).toFixed(2)}`;
  const chart = {
    title: "Customers by lifetime value",
    subtitle: `${known.length} customers, ${ahead}${asOf === null ? "" : ` from ${asOf} on`}; ${mean}.`,
    height: 300,
    values: counts.map((customers, bar) => ({ value: name(bar), customers })),
    encoding: {
      x: {
        field: "value",
        type: "ordinal",
        sort: null,
        axis: namesAxis(moneyTitle("Lifetime value", options.currency), options),
      },
      y: { field: "customers", type: "quantitative", axis: verticalAxis("Customers", formats.count) },
    },
    layer: [{ mark: { type: "bar", color: palette.blue } }],
  } as const;
  return vegaLite(chart, options);
}

/** The least of 1, 2 and 5 times a power of ten that is not below a size. */
function roundStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return power * [1, 2, 5, 10].find((digit) => digit * power >= size * (1 - 1e-12))!;
}
