import type { Decimal } from "../core/decimal.ts";
import { toPublicDecimal } from "../core/decimal.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";

/** Revenue of two periods, the second split by where its customers came from; in major units. */
export interface EarnedGrowthInputs {
  /** Revenue of the earlier period. */
  readonly priorRevenue: Money;
  /** Revenue in the later period from customers of the earlier one: what net revenue retention counts. */
  readonly returningRevenue: Money;
  /** From new customers who came by referral or recommendation. */
  readonly earnedNewRevenue: Money;
  /** From all other new customers, those who came by advertising and sales. */
  readonly boughtNewRevenue: Money;
}

/** How much of a growth was earned. */
export interface EarnedGrowth {
  /** Always `"earnedGrowth"`. */
  readonly kind: "earnedGrowth";
  /** Growth from returning customers and from those whom they brought; `null` without earlier revenue. */
  readonly rate: number | null;
  /** The part of all growth that this is; `null` without growth or without earlier revenue. */
  readonly ratio: number | null;
  /** Growth of all revenue. */
  readonly growth: number | null;
  /** Revenue of earlier customers as a share of the earlier revenue. */
  readonly netRevenueRetention: number | null;
  /** Revenue of the earlier period. */
  readonly priorRevenue: Decimal;
  /** Revenue of the later period. */
  readonly revenue: Decimal;
  /** Of it, from customers of the earlier period. */
  readonly returningRevenue: Decimal;
  /** Of it, from new customers who were earned. */
  readonly earnedNewRevenue: Decimal;
  /** Of it, from new customers who were bought. */
  readonly boughtNewRevenue: Decimal;
  /** Why something is `null`: no earlier revenue, or no growth to take a part of. */
  readonly reason: "zeroStart" | "zeroGrowth" | null;
}

const fields = ["priorRevenue", "returningRevenue", "earnedNewRevenue", "boughtNewRevenue"] as const;

/**
 * Earned growth: how much of the growth came from customers who return and from those whom they brought along.
 *
 * $$ \text{rate} = \mathrm{NRR} + \frac{\text{earned new revenue}}{\text{prior revenue}} - 1, \qquad
 * \text{ratio} = \frac{\text{rate}}{\text{total growth}} $$
 *
 * It is the accounting beside the NPS: what recommendations brought, not what was promised in a survey. It needs new
 * customers sorted by where they came from; those of unknown origin count as bought. The ratio is meant for a business
 * that grows: where revenue shrank it is 1 or more, and the rate alone can be read.
 *
 * @param inputs - Revenue of both periods.
 * @throws {@link MetricError} when an amount cannot be read or is negative, or they are too far apart.
 * @see [reichheld-2021] in docs/references.md
 * @example
 * ```ts
 * const { rate, ratio, netRevenueRetention } = earnedGrowth({
 *   priorRevenue: 100,
 *   returningRevenue: 85,
 *   earnedNewRevenue: 25,
 *   boughtNewRevenue: 20,
 * });
 * [rate, ratio?.toFixed(3), netRevenueRetention]; //=> [0.1, "0.333", 0.85]
 * ```
 */
export function earnedGrowth(inputs: EarnedGrowthInputs): EarnedGrowth {
  const issues: MetricIssue[] = [];
  const [prior, returning, earned, bought] = fields.map((field) => {
    const amount = readMoney(issues, field, (Object(inputs) as EarnedGrowthInputs)[field]);
    if (amount.isNegative())
      issues.push(makeIssue("out_of_range", [field], "an amount of at least 0", amount.toString()));
    return amount;
  }) as [Decimal, Decimal, Decimal, Decimal];
  throwIfAny(issues);
  const revenue = returning.plus(earned).plus(bought);
  const [gain, earnedGain] = [revenue.minus(prior), returning.plus(earned).minus(prior)];
  const perPrior = (amount: Decimal): number | null => (prior.isZero() ? null : amount.div(prior).toNumber());
  const isFlat = gain.isZero();
  const found = {
    kind: "earnedGrowth",
    rate: perPrior(earnedGain),
    ratio: prior.isZero() || isFlat ? null : earnedGain.div(gain).toNumber(),
    growth: perPrior(gain),
    netRevenueRetention: perPrior(returning),
    priorRevenue: toPublicDecimal(prior),
    revenue: toPublicDecimal(revenue),
    returningRevenue: toPublicDecimal(returning),
    earnedNewRevenue: toPublicDecimal(earned),
    boughtNewRevenue: toPublicDecimal(bought),
    reason: prior.isZero() ? "zeroStart" : isFlat ? "zeroGrowth" : null,
  } as const;
  if ([found.rate, found.ratio, found.growth].some((value) => value !== null && !Number.isFinite(value))) {
    throwIfAny([makeIssue("overflow", ["priorRevenue"], "revenues that a number can compare", prior.toString())]);
  }
  return found;
}
