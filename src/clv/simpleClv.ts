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
}

/**
 * Simple customer lifetime value: a constant margin m, retention rate r and discount rate d, without end.
 *
 * | `timing` | value | margins are earned |
 * |---|---|---|
 * | `immediate` | $m \frac{1 + d}{1 + d - r}$ | at the start of each period, the first one certain |
 * | `excludingFirst` | $m \frac{r}{1 + d - r}$ | the same without the first: what an existing customer is still worth |
 * | `endOfPeriod` | $m \frac{1}{1 + d - r}$ | at the end of each period, the first one certain |
 *
 * @param inputs - Margin, rates per period of one length, and the timing.
 * @returns The value in major units, to 40 digits; round it where it is shown.
 * @throws {@link MetricError} when an input is missing or out of range, or r ≥ 1 + d, where the value has no end.
 * @see [gupta-lehmann-2003], [fader-hardie-2012] in docs/references.md
 * @example
 * ```ts
 * const inputs = { margin: "100", retentionRate: 0.8, discountRatePerPeriod: 0.1 };
 * simpleClv({ ...inputs, timing: "immediate" }).toFixed(2); //=> "366.67"
 * simpleClv({ ...inputs, timing: "excludingFirst" }).toFixed(2); //=> "266.67"
 * ```
 */
export function simpleClv({ margin, retentionRate, discountRatePerPeriod, timing }: SimpleClvInputs): Decimal {
  const issues: MetricIssue[] = [];
  const m = readMoney(issues, "margin", margin);
  checkNumber(issues, ["retentionRate"], retentionRate, share);
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: -1, max: finite.max });
  checkChoice(issues, "timing", timing, ["immediate", "excludingFirst", "endOfPeriod"]);
  if (retentionRate >= 1 + discountRatePerPeriod) {
    issues.push(makeIssue("out_of_range", ["retentionRate"], "less than 1 + discountRatePerPeriod", retentionRate));
  }
  throwIfAny(issues);
  const r = new PreciseDecimal(retentionRate);
  const growth = new PreciseDecimal(discountRatePerPeriod).plus(1);
  const factor = { immediate: growth, excludingFirst: r, endOfPeriod: new PreciseDecimal(1) }[timing];
  return toPublicDecimal(m.times(factor).div(growth.minus(r)));
}
