import type { MrrMovements } from "../churn/movements.ts";
import { formats, moneyTitle } from "./axes.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { signedRows, stackedPeriods, statusOf } from "./stackedPeriods.ts";

/** How movements are shown. */
export type MrrMovementsPlotOptions = MoneyPlotOptions;

/** The movements in the order of their bars from the middle outwards, losses below zero. */
const movements = [
  { name: "Expansion", side: "expansion", sign: 1, color: sequentialColor(0.2) },
  { name: "Reactivation", side: "reactivation", sign: 1, color: palette.orange },
  { name: "New", side: "new", sign: 1, color: palette.blue },
  { name: "Contraction", side: "contraction", sign: -1, color: palette.grey },
  { name: "Churn", side: "churn", sign: -1, color: palette.vermilion },
] as const;

/**
 * Movements of monthly recurring revenue: a bar per period with what was gained above zero and what was lost below.
 * Periods that are not over are pale.
 *
 * @param result - A result of `mrrMovements`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const history = mrrHistory([{ customerId: "a", period: "2024-01", mrr: "10.50" }], { asOf: "2024-01-31" });
 * const spec = plotMrrMovements(mrrMovements(history), { currency: "EUR" });
 * spec.data.values[2]; //=> { period: "2024-01", movement: "New", order: 2, value: 10.5, status: "over" }
 * ```
 */
export function plotMrrMovements(result: MrrMovements, options: MrrMovementsPlotOptions = {}): VegaLiteSpec {
  const chart = {
    title: "Movements of monthly recurring revenue",
    subtitle: `By ${result.period}, as of ${result.asOf}.`,
    period: result.period,
    axis: [moneyTitle("MRR", options.currency), formats.money],
    field: "movement",
    groups: movements,
    values: result.periods.flatMap((period) =>
      signedRows(movements, "movement", period, period.label, { status: statusOf(period) }),
    ),
  } as const;
  return stackedPeriods(chart, options);
}
