import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { bisect } from "../numeric/bisect.ts";
import {
  type CustomerEquityInputs,
  type CustomerEquityModel,
  lifetimeValueAt,
  readEquityModel,
} from "./customerEquityModel.ts";
import { equityAt, type ProspectEquity } from "./prospectEquity.ts";
import { marginalCostAt, type ResponseCurve } from "./spendingResponse.ts";

/** The spending that makes a prospect worth most, beside today's. */
export interface AcquisitionRetentionAllocation {
  /** Always `"acquisitionRetentionAllocation"`. */
  readonly kind: "acquisitionRetentionAllocation";
  /** The best spending, and what it brings. */
  readonly optimum: ProspectEquity;
  /** Today's spending, and what it brings. */
  readonly current: ProspectEquity;
  /** Whether it is best to spend nothing on winning: the first customer would cost more than a customer is worth. */
  readonly isAcquisitionCorner: boolean;
  /** Whether it is best to spend nothing on keeping. */
  readonly isRetentionCorner: boolean;
  /** Cost of one customer more at the best spending: the lifetime value, or more at a corner. */
  readonly marginalAcquisitionCost: number;
  /** Cost of keeping one customer more at the best spending: the lifetime value, or more at a corner. */
  readonly marginalRetentionCost: number;
}

/**
 * How much to spend on winning customers and how much on keeping them: the spending that makes a prospect worth most, by
 * the model of {@link prospectEquity}.
 *
 * $$ \frac{dA}{da} = \frac{dR}{dr} = V $$
 *
 * At the best spending one customer more, whether won or kept, costs what a customer is worth. Where the very first would
 * cost more than that, nothing is spent, and the corner is flagged.
 *
 * @param inputs - Margin, discount rate, and what spending brings today and could at most.
 * @throws {@link MetricError} when an input is missing or out of range, or a rate is not below its ceiling.
 * @see [blattberg-deighton-1996], [pfeifer-2005] in docs/references.md
 * @example
 * ```ts
 * const { optimum, marginalAcquisitionCost } = allocateAcquisitionRetention({
 *   margin: 50,
 *   discountRatePerPeriod: 0.1,
 *   acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
 *   retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
 * });
 * [optimum.acquisitionSpend, optimum.retentionSpend].map((spend) => spend.toFixed(2)); //=> ["3.40", "15.80"]
 * [optimum.lifetimeValue, marginalAcquisitionCost].map((value) => value.toFixed(4)); //=> ["111.4386", "111.4386"]
 * ```
 */
export function allocateAcquisitionRetention(inputs: CustomerEquityInputs): AcquisitionRetentionAllocation {
  const issues: MetricIssue[] = [];
  const model = readEquityModel(issues, inputs);
  throwIfAny(issues);
  const retentionSpend = bestRetentionSpend(model);
  const acquisitionSpend = bestAcquisitionSpend(model.acquisition, lifetimeValueAt(model, retentionSpend));
  return {
    kind: "acquisitionRetentionAllocation",
    optimum: equityAt(model, acquisitionSpend, retentionSpend),
    current: equityAt(model, inputs.acquisition.spend, inputs.retention.spend),
    isAcquisitionCorner: acquisitionSpend === 0,
    isRetentionCorner: retentionSpend === 0,
    marginalAcquisitionCost: marginalCostAt(model.acquisition, acquisitionSpend),
    marginalRetentionCost: marginalCostAt(model.retention, retentionSpend),
  };
}

/**
 * dV/dR has the sign of k(M − R) − 1 − (1 + d − c)/c · e^(kR), with M = m(1 + d), which falls all the way: the best R
 * does not depend on A, and is the one place where that is zero.
 */
function bestRetentionSpend({ margin, growth, retention: { ceiling, efficiency } }: CustomerEquityModel): number {
  const most = margin * growth; // beyond it a customer is worth less than nothing
  const slope = (spend: number): number =>
    efficiency * (most - spend) - 1 - ((growth - ceiling) / ceiling) * Math.exp(efficiency * spend);
  return slope(0) > 0 ? bisect(slope, 0, most) : 0;
}

/** Where a'(A)·V = 1, or nothing where even the first unit of money brings less than itself. */
function bestAcquisitionSpend({ ceiling, efficiency }: ResponseCurve, lifetimeValue: number): number {
  return Math.max(0, Math.log(ceiling * efficiency * lifetimeValue) / efficiency);
}
