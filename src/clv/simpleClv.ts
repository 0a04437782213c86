import { checkChoice, checkNumber, finite, share } from "../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../core/decimal.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";

/** When the margin of a period is earned, and which the first one counted is. */
export type ClvTiming = "immediate" | "excludingFirst" | "endOfPeriod";

/** What a simple lifetime value assumes. */
export interface SimpleClvInputs {
  /** Contribution margin per period of a customer who is there, in major units. */
  readonly margin: Money;
  /** Share of customers who stay from one period to the next, from 0 to 1. */
  readonly retentionRate: number;
  /** Discount rate per period, a share of one. */
  readonly discountRatePerPeriod: number;
  /** When the margin is earned. */
  readonly timing: ClvTiming;
  /** How many margins are counted, 0 to 10^6; all of them, without end, unless given. */
  readonly periods?: number;
}

/**
 * Simple customer lifetime value: a constant margin m, retention rate r and discount rate d, without end or for some
 * periods.
 *
 * | `timing` | value | margins are earned |
 * |---|---|---|
 * | `immediate` | $m \frac{1 + d}{1 + d - r}$ | at the start of each period, the first one certain |
 * | `excludingFirst` | $m \frac{r}{1 + d - r}$ | the same without the first: what an existing customer is still worth |
 * | `endOfPeriod` | $m \frac{1}{1 + d - r}$ | at the end of each period, the first one certain |
 *
 * With `periods` n, the value is that of the first n margins counted, $1 - (\frac{r}{1 + d})^n$ of the whole where
 * there is a whole.
 *
 * @param inputs - Margin, rates per period of one length, the timing, and how many periods count.
 * @returns The value in major units, to 40 digits; round it where it is shown.
 * @throws {@link MetricError} when an input is missing or out of range, or r ≥ 1 + d without `periods`, where the value
 * has no end.
 * @see [gupta-lehmann-2003], [fader-hardie-2012] in docs/references.md
 * @example
 * ```ts
 * const inputs = { margin: "100", retentionRate: 0.8, discountRatePerPeriod: 0.1 };
 * simpleClv({ ...inputs, timing: "immediate" }).toFixed(2); //=> "366.67"
 * simpleClv({ ...inputs, timing: "excludingFirst" }).toFixed(2); //=> "266.67"
 * simpleClv({ ...inputs, timing: "immediate", periods: 2 }).toFixed(2); //=> "172.73"
 * ```
 */
export function simpleClv(inputs: SimpleClvInputs): Decimal {
  const { margin, retentionRate, discountRatePerPeriod, timing, periods } = inputs;
  const issues: MetricIssue[] = [];
  const m = readMoney(issues, "margin", margin);
  checkNumber(issues, ["retentionRate"], retentionRate, share);
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: -1, max: finite.max });
  checkChoice(issues, "timing", timing, ["immediate", "excludingFirst", "endOfPeriod"]);
  if (periods !== undefined) checkNumber(issues, ["periods"], periods, { min: 0, max: 1e6, whole: true });
  if (periods === undefined && retentionRate >= 1 + discountRatePerPeriod) {
    issues.push(makeIssue("out_of_range", ["retentionRate"], "less than 1 + discountRatePerPeriod", retentionRate));
  }
  if (periods !== undefined && discountRatePerPeriod === -1) {
    issues.push(makeIssue("out_of_range", ["discountRatePerPeriod"], "more than -1", discountRatePerPeriod));
  }
  throwIfAny(issues);
  const r = new PreciseDecimal(retentionRate);
  const growth = new PreciseDecimal(discountRatePerPeriod).plus(1);
  const first = { immediate: growth, excludingFirst: r, endOfPeriod: new PreciseDecimal(1) }[timing];
  if (growth.equals(r)) return toPublicDecimal(m.times(periods!).times(first).div(growth)); // all margins are worth the same
  const counted = periods === undefined ? 1 : new PreciseDecimal(1).minus(r.div(growth).pow(periods));
  return toPublicDecimal(m.times(first).times(counted).div(growth.minus(r))); // the division last, for exact decimals
}
