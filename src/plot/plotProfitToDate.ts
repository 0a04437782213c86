import type { ChannelProfit } from "../acquisition/channelProfit.ts";
import type { CohortProfit } from "../acquisition/cohortProfit.ts";
import type { ProfitToDate } from "../acquisition/profitToDate.ts";
import { balanceLines } from "./balanceLines.ts";
import type { MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";

/**
 * Profit to date by channel or cohort: a line each over the periods, with a dot where it broke even. What is not mature is
 * dashed.
 *
 * @param result - A result of `channelProfit` or `cohortProfit`.
 * @param options - The currency's name, title and size.
 * @throws {@link MetricError} when width or height is out of range.
 * @example
 * ```ts
 * const rows = [{ channel: "search", period: 0, contribution: 120, acquisitionCost: 100 }];
 * const spec = plotProfitToDate(channelProfit(rows, { discountRatePerPeriod: 0, maturePeriods: 6 }));
 * spec.data.values[0]; //=> { line: "search", period: 0, balance: 20, point: "break-even", status: "not mature" }
 * ```
 */
export function plotProfitToDate(result: ChannelProfit | CohortProfit, options: MoneyPlotOptions = {}): VegaLiteSpec {
  const isChannels = result.kind === "channelProfit";
  const named: readonly [string, ProfitToDate][] = isChannels
    ? result.channels.map((one) => [one.channel, one])
    : result.cohorts.map((one) => [one.cohort, one]);
  const words = {
    title: `Profit to date by ${isChannels ? "channel" : "cohort"}`,
    subtitle: "Discounted contribution less the cost of acquisition. Dot: break-even.",
    balance: "Profit",
    periods: isChannels ? "Periods since the start" : "Periods since the acquisition",
  };
  const lines = named.map(([name, { isMature, breakEvenPeriod, periods }]) => {
    return { name, isMature, evenPeriod: breakEvenPeriod, points: periods };
  });
  return balanceLines(words, lines, options);
}
