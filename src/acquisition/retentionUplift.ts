import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { finiteOrNull } from "./finiteOrNull.ts";
import { readUpliftInputs, type RetentionUpliftInputs } from "./retentionUpliftInputs.ts";

/** A customer at one retention rate. */
export interface CustomerAtRetention {
  /** Share of customers who stay from one period to the next. */
  readonly retentionRate: number;
  /** Net present value per customer, in major units. */
  readonly value: Decimal;
  /** Expected number of periods that a customer is there, up to the horizon. */
  readonly lifetime: number;
}

/** What a higher retention rate is worth, with what it was computed from. */
export interface RetentionUplift {
  /** Always `"retentionUplift"`. */
  readonly kind: "retentionUplift";
  /** Points of retention gained, as a share of one. */
  readonly retentionGain: number;
  /** Discount rate per period. */
  readonly discountRatePerPeriod: number;
  /** How many periods are counted. */
  readonly horizon: number;
  /** The customer as before. */
  readonly before: CustomerAtRetention;
  /** The customer with the retention gained. */
  readonly after: CustomerAtRetention;
  /** Value gained per customer: the most that raising the rate may cost, in money of the first period. */
  readonly gain: Decimal;
  /** The gain as a share of the value before; `null` where that is nothing or a loss. */
  readonly uplift: number | null;
  /** Why there is no share; `null` where there is one. */
  readonly reason: "noValueBefore" | null;
}

/**
 * What more retention is worth: net present value per customer before and after, with a profit that changes by tenure.
 *
 * $$ V(r) = \sum_{t=0}^{H-1} \frac{\pi_t \, r^t}{(1 + d)^t}, \qquad \text{uplift} = \frac{V(r + \Delta)}{V(r)} - 1 $$
 *
 * This is arithmetic about customers as they are: it takes the profit by tenure for what tenure brings about, and leaves
 * out what raising the rate costs.
 *
 * @param inputs - Rates, profit by tenure and the horizon, all in periods of one length.
 * @returns Values to 40 digits, and the uplift as a share of one.
 * @throws {@link MetricError} when an input is missing or out of range, or the two rates add up to less than 0 or more
 * than 1.
 * @see [reichheld-sasser-1990], [sharp-2010] in docs/references.md
 * @example
 * ```ts
 * const flat = { discountRatePerPeriod: 0.1, profitByTenure: [0, 100], horizon: 1000 };
 * retentionUplift({ retentionRate: 0.8, retentionGain: 0.05, ...flat }).uplift?.toFixed(3); //=> "0.275"
 * retentionUplift({ retentionRate: 0.9, retentionGain: 0.05, ...flat }).uplift?.toFixed(3); //=> "0.407"
 * ```
 */
export function retentionUplift(inputs: RetentionUpliftInputs): RetentionUplift {
  const { retentionRate, retentionGain, discountRatePerPeriod, horizon } = inputs;
  const profits = readUpliftInputs(inputs);
  const rateAfter = new PreciseDecimal(retentionRate).plus(retentionGain).toNumber();
  const atRate = (rate: number): CustomerAtRetention => {
    const discounted = new PreciseDecimal(rate).div(new PreciseDecimal(discountRatePerPeriod).plus(1));
    return {
      retentionRate: rate,
      value: presentValue(profits, discounted, horizon),
      lifetime: lifetime(rate, horizon),
    };
  };
  const before = atRate(retentionRate);
  const after = atRate(rateAfter);
  const gain = new PreciseDecimal(after.value).minus(before.value);
  const uplift = before.value.gt(0) ? finiteOrNull(gain.div(before.value)) : null;
  return {
    kind: "retentionUplift",
    retentionGain,
    discountRatePerPeriod,
    horizon,
    before,
    after,
    gain: toPublicDecimal(gain),
    uplift,
    reason: uplift === null ? "noValueBefore" : null,
  };
}

/** The sum from its far end, so that each period costs one multiplication. */
function presentValue(profits: readonly Decimal[], discounted: Decimal, horizon: number): Decimal {
  let value: Decimal = new PreciseDecimal(0);
  for (let t = horizon - 1; t >= 0; t--) value = value.times(discounted).plus(profits[t] ?? profits.at(-1)!);
  return toPublicDecimal(value);
}

function lifetime(rate: number, horizon: number): number {
  return rate === 1 ? horizon : -Math.expm1(horizon * Math.log(rate)) / (1 - rate);
}
