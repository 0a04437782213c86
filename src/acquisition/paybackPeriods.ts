import { checkChoice } from "../core/check.ts";
import { PreciseDecimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { finiteOrNull } from "./finiteOrNull.ts";
import type { PaybackInputs, PaybackMethod } from "./paybackInputs.ts";
import { readPayback } from "./readPayback.ts";

/**
 * Payback: after how many periods a customer has brought what winning one has cost.
 *
 * | `method` | periods | what pays back |
 * |---|---|---|
 * | `simple` | $\text{CAC} / \text{ARPA}$ | revenue |
 * | `grossMargin` | $\text{CAC} / m$, with $m = \text{ARPA} \cdot \text{margin}$ | margin, if nobody leaves |
 * | `churnAdjusted` | $\ln(1 - \text{CAC} (1 - r) / m) / \ln r$ | margin of those still there, paid at the end of each period |
 *
 * The last comes from $m (1 - r^n) / (1 - r) = \text{CAC}$: with the retention rate r all payments together come to
 * $m / (1 - r)$, so that a cost as high as that is never paid back.
 *
 * @param inputs - Cost and revenue per customer, the margin and the retention rate as the method needs them.
 * @param options - The name of the method.
 * @returns Periods of the length that the revenue is for, with fractions; `null` where the cost is never paid back.
 * @throws {@link MetricError} when an amount or a share cannot be used, or the cost is below zero.
 * @see [skok-2010] in docs/references.md
 * @example
 * ```ts
 * const customer = { cac: 1000, arpa: 100, marginShare: 0.8, retentionRate: 0.95 };
 * paybackPeriods(customer, { method: "grossMargin" }); //=> 12.5
 * paybackPeriods(customer, { method: "churnAdjusted" })?.toFixed(3); //=> "19.122"
 * ```
 */
export function paybackPeriods<M extends PaybackMethod>(
  inputs: PaybackInputs[M],
  options: { readonly method: M },
): number | null {
  const issues: MetricIssue[] = [];
  const method: PaybackMethod = options?.method;
  checkChoice(issues, "method", method, ["simple", "grossMargin", "churnAdjusted"]);
  throwIfAny(issues);
  const { cac, margin, retentionRate: r } = readPayback(issues, inputs, method);
  throwIfAny(issues);
  if (cac.isZero()) return 0;
  if (margin.lte(0)) return null;
  const payments = cac.div(margin);
  if (r === 0) return payments.lte(1) ? 1 : null; // one payment, and no logarithm
  if (r === 1) return finiteOrNull(payments);
  const leaving = new PreciseDecimal(1).minus(r);
  const unpaidShare = Math.log1p(-payments.times(leaving).toNumber()); // of all payments that will ever come, as a log
  return finiteOrNull(unpaidShare / (r < 0.5 ? Math.log(r) : Math.log1p(-leaving.toNumber())));
}
