import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { readMoney } from "../core/readMoney.ts";
import { finiteOrNull } from "./finiteOrNull.ts";
import { readCost } from "./readCost.ts";

/** What a customer brings, and what it takes to win one. */
export interface LtvToCacInputs {
  /** Lifetime value before the cost of acquisition, in major units. */
  readonly ltv: Money;
  /** Cost of acquisition per customer. */
  readonly cac: Money;
}

/**
 * Lifetime value over acquisition cost: what comes back for each unit of money that winning a customer takes.
 *
 * Above 1 a customer is worth more than winning one costs. How long the money is away, {@link paybackPeriods} tells; and
 * both are averages, while the next customer may cost more and be worth less.
 *
 * @param inputs - Both of the same kind of customer; the value of margin, not of revenue.
 * @returns The ratio; `null` where a customer costs nothing.
 * @throws {@link MetricError} when an amount cannot be read, or the cost is below zero.
 * @see [skok-2010] in docs/references.md
 * @example
 * ```ts
 * ltvToCac({ ltv: 8000, cac: 2000 }); //=> 4
 * ```
 */
export function ltvToCac({ ltv, cac }: LtvToCacInputs): number | null {
  const issues: MetricIssue[] = [];
  const value = readMoney(issues, "ltv", ltv);
  const cost = readCost(issues, ["cac"], cac);
  throwIfAny(issues);
  return finiteOrNull(value.div(cost));
}
