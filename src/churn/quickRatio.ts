import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { ratio } from "../core/ratio.ts";
import { readMicro } from "./readMicro.ts";

/** What was gained and lost in a period, in major units; losses as positive amounts. */
export interface RevenueGrowth {
  /** From first-time customers. */
  readonly new: Money;
  /** More from customers who paid before. */
  readonly expansion: Money;
  /** From customers who had stopped and pay again; nothing unless given. */
  readonly reactivation?: Money;
  /** Less from customers who still pay. */
  readonly contraction: Money;
  /** Of customers who stopped paying. */
  readonly churn: Money;
}

/**
 * Quick ratio: recurring revenue gained for each unit lost.
 *
 * $$ \frac{\text{new} + \text{expansion} + \text{reactivation}}{\text{contraction} + \text{churn}} $$
 *
 * @param growth - Amounts of one period, such as one of the periods of `mrrMovements`.
 * @returns The ratio; `null` where nothing was lost.
 * @throws {@link MetricError} when an amount cannot be read.
 * @see [hamid-2017] in docs/references.md
 * @example
 * ```ts
 * quickRatio({ new: 30, expansion: 10, contraction: 4, churn: 6 }); //=> 4
 * quickRatio({ new: 30, expansion: 10, contraction: 0, churn: 0 }); //=> null
 * ```
 */
export function quickRatio(growth: RevenueGrowth): number | null {
  const issues: MetricIssue[] = [];
  const read = (field: keyof RevenueGrowth, otherwise?: number): number =>
    readMicro(issues, field, growth?.[field] ?? otherwise);
  const gained = read("new") + read("expansion") + read("reactivation", 0);
  const lost = read("contraction") + read("churn");
  throwIfAny(issues);
  return ratio(gained, lost);
}
