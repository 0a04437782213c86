import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { type ProfitOptions, type ProfitToDate, profitToDate } from "./profitToDate.ts";
import { checkProfitOptions, type ProfitRow, readProfitRows } from "./readProfitRows.ts";

/** What the customers of one channel brought and cost in one period. */
export interface ChannelProfitRow extends ProfitRow {
  /** Name of the channel. */
  readonly channel: string;
}

/** Profit to date of one channel. */
export interface ChannelProfitEntry extends ProfitToDate {
  /** Name of the channel. */
  readonly channel: string;
  /** Its share of what was spent on all channels; `null` where nothing was. */
  readonly budgetShare: number | null;
  /**
   * How much more profit one point of the whole budget would have brought here than in the other channels, if each
   * channel's return stayed the same; `null` where it or the others have no cost.
   */
  readonly budgetPointGain: Decimal | null;
}

/** Profit to date of channels, with what it was computed from. */
export interface ChannelProfit extends ProfitOptions {
  /** Always `"channelProfit"`. */
  readonly kind: "channelProfit";
  /** Discounted contribution of all channels. */
  readonly contribution: Decimal;
  /** Discounted cost of all channels. */
  readonly acquisitionCost: Decimal;
  /** The first less the second. */
  readonly profit: Decimal;
  /** The channels in the order of their first rows. */
  readonly channels: readonly ChannelProfitEntry[];
}

/**
 * Profit to date of acquisition channels: discounted contribution of the customers that a channel brought, less what was
 * spent on it.
 *
 * $$ P_i = \sum_{t=0}^{n} \frac{C_{it} - A_{it}}{(1 + d)^t} \qquad
 * g_i = 0.01 A \left( \frac{C_i}{A_i} - \frac{\sum_{j \ne i} C_j}{\sum_{j \ne i} A_j} \right) $$
 *
 * Periods are those of the calendar, counted from a common start. $g_i$ is what a point of the budget moved to the channel
 * would have gained at average returns; the next customers of a channel cost more than the last ones, so that it says
 * which way to go and not how far.
 *
 * @param rows - Rows in any order; those of one channel and period are added up.
 * @param options - The discount rate, and how many periods after the last cost a channel is mature.
 * @throws {@link MetricError} when a row or an option cannot be used.
 * @see [blattberg-deighton-1996] in docs/references.md
 * @example
 * ```ts
 * const rows = [
 *   { channel: "search", period: 0, contribution: 50, acquisitionCost: 100 },
 *   { channel: "search", period: 1, contribution: 110 },
 *   { channel: "social", period: 0, contribution: 30, acquisitionCost: 100 },
 *   { channel: "social", period: 1, contribution: 33 },
 * ];
 * const { channels } = channelProfit(rows, { discountRatePerPeriod: 0.1, maturePeriods: 1 });
 * channels.map(({ channel, profit }) => [channel, Number(profit)]); //=> [["search", 50], ["social", -40]]
 * channels.map(({ breakEvenPeriod, breakEvenReason }) => breakEvenPeriod ?? breakEvenReason); //=> [1, "notReached"]
 * channels[0]?.budgetPointGain?.toString(); //=> "1.8"
 * ```
 */
export function channelProfit(rows: Iterable<ChannelProfitRow>, options: ProfitOptions): ChannelProfit {
  checkProfitOptions(options);
  const { discountRatePerPeriod, maturePeriods } = options;
  const results = Array.from(readProfitRows(rows, "channel"), ([channel, sums]) => {
    return { channel, ...profitToDate(sums, options) };
  });
  const sum = (amount: "contribution" | "acquisitionCost"): Decimal =>
    results.reduce((total, result) => total.plus(result[amount]), new PreciseDecimal(0));
  const all = { contribution: sum("contribution"), acquisitionCost: sum("acquisitionCost") };
  return {
    kind: "channelProfit",
    discountRatePerPeriod,
    maturePeriods,
    contribution: toPublicDecimal(all.contribution),
    acquisitionCost: toPublicDecimal(all.acquisitionCost),
    profit: toPublicDecimal(all.contribution.minus(all.acquisitionCost)),
    channels: results.map((result) => ({ ...result, ...budgetOf(result, all) })),
  };
}

interface Amounts {
  readonly contribution: Decimal;
  readonly acquisitionCost: Decimal;
}

function budgetOf(
  { contribution, acquisitionCost }: Amounts,
  all: Amounts,
): Pick<ChannelProfitEntry, "budgetShare" | "budgetPointGain"> {
  if (all.acquisitionCost.isZero()) return { budgetShare: null, budgetPointGain: null };
  const budgetShare = new PreciseDecimal(acquisitionCost).div(all.acquisitionCost).toNumber();
  const others = all.acquisitionCost.minus(acquisitionCost);
  if (acquisitionCost.isZero() || others.isZero()) return { budgetShare, budgetPointGain: null };
  const otherReturn = all.contribution.minus(contribution).div(others);
  const more = new PreciseDecimal(contribution).div(acquisitionCost).minus(otherReturn);
  return { budgetShare, budgetPointGain: toPublicDecimal(all.acquisitionCost.div(100).times(more)) };
}
