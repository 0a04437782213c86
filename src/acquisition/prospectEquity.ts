import { checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import {
  type CustomerEquityInputs,
  type CustomerEquityModel,
  lifetimeValueAt,
  readEquityModel,
} from "./customerEquityModel.ts";
import { rateAt, spendRange } from "./spendingResponse.ts";

/** Money spent on winning and on keeping. */
export interface EquitySpending {
  /** Spent on each prospect, in major units. */
  readonly acquisitionSpend: number;
  /** Spent on each customer to be kept, per period. */
  readonly retentionSpend: number;
}

/** What a prospect is worth at one spending, and what it was computed from. */
export interface ProspectEquity extends EquitySpending {
  /** Always `"prospectEquity"`. */
  readonly kind: "prospectEquity";
  /** Share of prospects won. */
  readonly acquisitionRate: number;
  /** Share of customers kept per period. */
  readonly retentionRate: number;
  /** Value of a customer won, the money spent on keeping taken off. */
  readonly lifetimeValue: number;
  /** Value per prospect, the money spent on winning taken off. */
  readonly equity: number;
}

/**
 * Customer equity per prospect by the model of Blattberg and Deighton: what a prospect is worth when so much is spent on
 * winning and so much on keeping.
 *
 * $$ a(A) = c_a (1 - e^{-k_a A}), \quad r(R) = c_r (1 - e^{-k_r R}), \quad k = -\ln(1 - \text{rate} / c) / \text{spend} $$
 *
 * $$ E = a V - A, \qquad V = m + \Bigl(m - \frac{R}{r}\Bigr) \frac{r}{1 + d - r} $$
 *
 * A is spent per prospect; R per customer and period, at the start of it, so that a customer kept has cost $R / r$.
 *
 * @param inputs - Margin, discount rate, and what spending brings today and could at most.
 * @param spending - The spending to evaluate.
 * @returns Estimates, and so numbers, in major units.
 * @throws {@link MetricError} when an input is missing or out of range, or a rate is not below its ceiling.
 * @see [blattberg-deighton-1996] in docs/references.md
 * @example
 * ```ts
 * const inputs = {
 *   margin: 50,
 *   discountRatePerPeriod: 0.1,
 *   acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
 *   retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
 * };
 * const today = prospectEquity(inputs, { acquisitionSpend: 1, retentionSpend: 8 });
 * [today.lifetimeValue, today.equity].map((value) => value.toFixed(2)); //=> ["94.00", "2.76"]
 * ```
 */
export function prospectEquity(inputs: CustomerEquityInputs, spending: EquitySpending): ProspectEquity {
  const issues: MetricIssue[] = [];
  const model = readEquityModel(issues, inputs);
  const { acquisitionSpend, retentionSpend } = Object(spending) as EquitySpending;
  checkNumber(issues, ["acquisitionSpend"], acquisitionSpend, spendRange);
  checkNumber(issues, ["retentionSpend"], retentionSpend, spendRange);
  throwIfAny(issues);
  return equityAt(model, acquisitionSpend, retentionSpend);
}

/** The equity of a model that has been read. */
export function equityAt(model: CustomerEquityModel, acquisitionSpend: number, retentionSpend: number): ProspectEquity {
  const acquisitionRate = rateAt(model.acquisition, acquisitionSpend);
  const lifetimeValue = lifetimeValueAt(model, retentionSpend);
  return {
    kind: "prospectEquity",
    acquisitionSpend,
    retentionSpend,
    acquisitionRate,
    retentionRate: rateAt(model.retention, retentionSpend),
    lifetimeValue,
    equity: acquisitionRate * lifetimeValue - acquisitionSpend,
  };
}
