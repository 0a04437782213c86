import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import { ratio } from "../core/ratio.ts";
import { readMicro } from "./readMicro.ts";

/** Monthly recurring revenue at the start of a period and what changed it, in major units; losses as positive amounts. */
export interface RevenueFlows {
  /** At the start. */
  readonly opening: Money;
  /** More from customers who paid before the change. */
  readonly expansion: Money;
  /** Less from customers who still pay. */
  readonly contraction: Money;
  /** Of customers who stopped paying. */
  readonly churn: Money;
  /** Of customers who had stopped and pay again; nothing unless given. */
  readonly reactivation?: Money;
}

/** Retention of revenue from flows. */
export interface FlowRetention {
  /** Gross: losses alone; `null` where the period opened with nothing. */
  readonly gross: number | null;
  /** Net: gains from known customers too; `null` where the period opened with nothing. */
  readonly net: number | null;
}

/**
 * Gross and net revenue retention from the flows of a period, whoever caused them.
 *
 * $$ \text{gross} = 1 - \frac{\text{churn} + \text{contraction}}{\text{opening}} \qquad
 * \text{net} = 1 - \frac{\text{churn} + \text{contraction} - \text{expansion} - \text{reactivation}}{\text{opening}} $$
 *
 * One less these are the gross and the net MRR churn rate. Unlike retention of a fixed cohort they count what customers
 * do who joined within the period.
 *
 * @param flows - Amounts of one period, such as one of the periods of `mrrMovements`.
 * @throws {@link MetricError} when an amount cannot be read.
 * @see [chartmogul-mrr-2026] in docs/references.md
 * @example
 * ```ts
 * flowRevenueRetention({ opening: 100, churn: 10, contraction: 10, expansion: 10 }); //=> { gross: 0.8, net: 0.9 }
 * ```
 */
export function flowRevenueRetention(flows: RevenueFlows): FlowRetention {
  const issues: MetricIssue[] = [];
  const opening = readMicro(issues, "opening", flows?.opening);
  const lost = readMicro(issues, "churn", flows?.churn) + readMicro(issues, "contraction", flows?.contraction);
  const expanded = readMicro(issues, "expansion", flows?.expansion);
  const returned = readMicro(issues, "reactivation", flows?.reactivation ?? 0);
  throwIfAny(issues);
  return retentionOfFlows(opening, lost, expanded + returned);
}

/** The two rates, from sums. */
export function retentionOfFlows(opening: number, lost: number, gained: number): FlowRetention {
  if (opening < 0) return { gross: null, net: null };
  return { gross: ratio(opening - lost, opening), net: ratio(opening - lost + gained, opening) };
}
