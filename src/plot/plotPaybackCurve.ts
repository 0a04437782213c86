import type { PaybackCurve } from "../acquisition/paybackCurve.ts";
import { balanceLines } from "./balanceLines.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { type LabeledResult, labeled } from "./labeled.ts";

/**
 * Payback: margin so far less the cost of acquisition over the periods, with a dot where it is paid back.
 *
 * @param curves - A result of `paybackCurve`, or several with names.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const curve = paybackCurve({ cac: 60, arpa: 50, marginShare: 0.8, retentionRate: 0.9 }, { periods: 2 });
 * plotPaybackCurve(curve).data.values[2];
 * //=> { line: "all", period: 2, balance: 16, point: "break-even", status: "mature" }
 * ```
 */
export function plotPaybackCurve(
  curves: PaybackCurve | readonly LabeledResult<PaybackCurve>[],
  options: MoneyPlotOptions = {},
): VegaLiteSpec {
  const words = {
    title: "Payback of the cost of acquisition",
    subtitle: "Margin so far less the cost, per customer won. Dot: paid back.",
    balance: "Balance",
    periods: "Periods since the acquisition",
  };
  const lines = labeled(curves).map(({ label, result: { points, paidBackPeriod } }) => {
    return { name: label, isMature: true, evenPeriod: paidBackPeriod, points };
  });
  return balanceLines(words, lines, options);
}
