import { checkNumber } from "../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { ChurnAdjustedPayback } from "./paybackInputs.ts";
import { wholePeriods } from "./ranges.ts";
import { readPayback } from "./readPayback.ts";

/** How far a curve goes. */
export interface PaybackCurveOptions {
  /** Periods after the acquisition, 1 to 10,000. */
  readonly periods: number;
}

/** What is still missing, or has been gained, after a number of periods. */
export interface PaybackPoint {
  /** Periods since the acquisition. */
  readonly period: number;
  /** Margin so far less the cost of acquisition, per customer won, in major units. */
  readonly balance: Decimal;
}

/** How the cost of a customer is paid back over time. */
export interface PaybackCurve {
  /** Always `"paybackCurve"`. */
  readonly kind: "paybackCurve";
  /** The first whole period after which the cost is paid back; `null` where none of these is. */
  readonly paidBackPeriod: number | null;
  /** A point for the acquisition and one for each period after it. */
  readonly points: readonly PaybackPoint[];
}

/**
 * How the cost of a customer is paid back, period by period: margin so far less the cost, with customers who leave.
 *
 * $$ B_n = -\text{CAC} + m \sum_{j=1}^{n} r^{j-1} $$
 *
 * @param inputs - Cost, revenue, margin and retention rate, as `paybackPeriods` takes them by `churnAdjusted`.
 * @param options - How many periods to show.
 * @throws {@link MetricError} when an amount, a share or the number of periods cannot be used.
 * @see [skok-2010] in docs/references.md
 * @example
 * ```ts
 * const curve = paybackCurve({ cac: 100, arpa: 50, marginShare: 0.8, retentionRate: 0.9 }, { periods: 3 });
 * curve.points.map(({ balance }) => Number(balance)); //=> [-100, -60, -24, 8.4]
 * curve.paidBackPeriod; //=> 3
 * ```
 */
export function paybackCurve(inputs: ChurnAdjustedPayback, { periods }: PaybackCurveOptions): PaybackCurve {
  const issues: MetricIssue[] = [];
  const { cac, margin, retentionRate } = readPayback(issues, inputs, "churnAdjusted");
  checkNumber(issues, ["periods"], periods, wholePeriods);
  throwIfAny(issues);
  let balance: Decimal = new PreciseDecimal(0).minus(cac);
  let payment = margin;
  const points = [{ period: 0, balance: toPublicDecimal(balance) }];
  for (let period = 1; period <= periods; period++) {
    balance = balance.plus(payment);
    payment = payment.times(retentionRate);
    points.push({ period, balance: toPublicDecimal(balance) });
  }
  const paidBack = points.find((point) => point.balance.gte(0));
  return { kind: "paybackCurve", paidBackPeriod: paidBack?.period ?? null, points };
}
