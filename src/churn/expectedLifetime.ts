import { checkNumber, share } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";

/**
 * Expected lifetime of a customer in periods, the one of leaving included: $1 / c$, if the churn rate stays the same for
 * everybody and for ever. It does not: those who stay long leave less, so that this is too short for old customers.
 *
 * @param churnRate - Share of customers lost per period.
 * @returns Periods of the length that the rate is for; `null` where nobody leaves.
 * @throws {@link MetricError} when the rate is no share of one.
 * @see [fader-hardie-2012] in docs/references.md
 * @example
 * ```ts
 * expectedLifetime(0.05); //=> 20
 * ```
 */
export function expectedLifetime(churnRate: number): number | null {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["churnRate"], churnRate, share);
  throwIfAny(issues);
  const periods = 1 / churnRate;
  return periods < Infinity ? periods : null;
}
