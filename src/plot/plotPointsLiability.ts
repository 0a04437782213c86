import type { ContractLiability } from "../loyalty/books/liability.ts";
import { formats, moneyTitle } from "./axes.ts";
import { palette, sequentialColor } from "./palette.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { signedRows, stackedPeriods } from "./stackedPeriods.ts";

/** The movements in the order of their bars from the middle outwards. Adjustments go either way. */
const movements = [
  { name: "Deferred", side: "deferred", sign: 1, color: palette.blue },
  { name: "Adjustments", side: "adjustments", sign: 1, color: sequentialColor(0.2) },
  { name: "Redeemed", side: "redeemed", sign: -1, color: palette.orange },
  { name: "Breakage", side: "breakage", sign: -1, color: palette.vermilion },
  { name: "Refunds", side: "refunds", sign: -1, color: palette.grey },
] as const;

/**
 * Roll-forward of a contract liability for points: a bar per period, with what was added above zero and what was released
 * below. The bars of a period sum to the change of the liability.
 *
 * @param result - A result of `pointsLiability` by relative price.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const row = { period: "2024", redeemed: 4500, expectedRedeemed: 9500 };
 * const cohort = { cohort: "2024", issued: 10_000, sales: 1e5, valuePerPoint: 1, expectedAtSale: 9500, periods: [row] };
 * const liability = pointsLiability({ periods: ["2024"], cohorts: [cohort] }, { basis: "relativePrice", currencyDecimals: 0 });
 * const { values } = plotPointsLiability(liability).data;
 * values[0]; //=> { period: "2024", movement: "Deferred", order: 0, value: 8676, status: "over", closing: 4566 }
 * ```
 */
export function plotPointsLiability(result: ContractLiability, options: MoneyPlotOptions = {}): VegaLiteSpec {
  const last = result.periods.at(-1);
  const chart = {
    title: "Roll-forward of the liability for points",
    subtitle: last ? `At the end of ${last.period} it is ${last.closing.toString()}.` : "No periods.",
    period: "of the books",
    axis: [moneyTitle("Change", options.currency), formats.money],
    field: "movement",
    groups: movements,
    values: result.periods.flatMap((row) =>
      signedRows(movements, "movement", row, row.period, { status: "over", closing: Number(row.closing) }),
    ),
  } as const;
  return stackedPeriods(chart, options);
}
