import { checkChoice, checkNumber, finite, share } from "../core/check.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { ClvTiming } from "./simpleClv.ts";

/** What the elasticity of a lifetime value assumes. */
export interface RetentionElasticityInputs {
  /** Share of customers who stay from one period to the next, from 0 to 1. */
  readonly retentionRate: number;
  /** Discount rate per period, a share of one. */
  readonly discountRatePerPeriod: number;
  /** Which value of `simpleClv` is meant; `excludingFirst`, the margin multiple, unless given. */
  readonly timing?: ClvTiming;
}

/**
 * The elasticity of a simple lifetime value with respect to retention: by how many percent the value rises when the
 * retention rate rises by one percent of itself.
 *
 * | `timing` | elasticity |
 * |---|---|
 * | `excludingFirst` | $\frac{1 + d}{1 + d - r}$ |
 * | `immediate`, `endOfPeriod` | $\frac{r}{1 + d - r}$ |
 *
 * With `excludingFirst` it is also the mean time at which the value is earned, in periods: the duration of the asset.
 *
 * @param inputs - Rates per period of one length, and the timing.
 * @throws {@link MetricError} when an input is missing or out of range, or r ≥ 1 + d, where the value has no end.
 * @see [pfeifer-farris-2004] in docs/references.md
 * @example
 * ```ts
 * retentionElasticity({ retentionRate: 0.75, discountRatePerPeriod: 0.125 }); //=> 3
 * ```
 */
export function retentionElasticity(inputs: RetentionElasticityInputs): number {
  const { retentionRate, discountRatePerPeriod, timing = "excludingFirst" } = inputs;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["retentionRate"], retentionRate, share);
  checkNumber(issues, ["discountRatePerPeriod"], discountRatePerPeriod, { min: -1, max: finite.max });
  checkChoice(issues, "timing", timing, ["immediate", "excludingFirst", "endOfPeriod"]);
  const left = 1 + discountRatePerPeriod - retentionRate;
  if (left <= 0) {
    issues.push(makeIssue("out_of_range", ["retentionRate"], "less than 1 + discountRatePerPeriod", retentionRate));
  }
  throwIfAny(issues);
  return (timing === "excludingFirst" ? 1 + discountRatePerPeriod : retentionRate) / left;
}
