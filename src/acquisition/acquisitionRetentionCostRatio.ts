import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { marginalCostAt, readResponse, type SpendingResponse } from "./spendingResponse.ts";

/** What spending on prospects and on customers brings. */
export interface CostRatioInputs {
  /** Spending on prospects. */
  readonly acquisition: SpendingResponse;
  /** Spending on customers, per period. */
  readonly retention: SpendingResponse;
}

/** The cost of winning over the cost of keeping, with both. */
export interface CostRatio {
  /** Cost of a customer won. */
  readonly acquisitionCost: number;
  /** Cost of a customer kept for a period. */
  readonly retentionCost: number;
  /** The first over the second. */
  readonly ratio: number;
}

/** How much more it costs to win a customer than to keep one, taken both ways. */
export interface AcquisitionRetentionCostRatio {
  /** Always `"acquisitionRetentionCostRatio"`. */
  readonly kind: "acquisitionRetentionCostRatio";
  /** Of all that are won or kept today: spend over rate. What is mostly quoted, and tells nothing about what to do. */
  readonly average: CostRatio;
  /** Of one more than today. Above 1 money is better moved towards keeping, below 1 towards winning. */
  readonly marginal: CostRatio;
}

/**
 * How many times more it costs to win a customer than to keep one, on average and for one more.
 *
 * $$ \text{average} = \frac{A / a}{R / r}, \qquad \text{marginal} = \frac{dA / da}{dR / dr}, \qquad
 * \frac{dA}{da} = \frac{1}{k_a (c_a - a)} $$
 *
 * The saying that winning costs five times as much is about averages, and these can be anything at the best spending.
 * There the marginal costs are equal, at a ratio of 1.
 *
 * @param inputs - What spending brings today and could at most, on either side.
 * @throws {@link MetricError} when an input is missing or out of range, or a rate is not below its ceiling.
 * @see [pfeifer-2005] in docs/references.md
 * @example
 * ```ts
 * const { average, marginal } = acquisitionRetentionCostRatio({
 *   acquisition: { spend: 1, rate: 0.04, ceiling: 0.1 },
 *   retention: { spend: 8, rate: 0.6, ceiling: 0.8 },
 * });
 * [average.ratio, marginal.ratio].map((ratio) => ratio.toFixed(2)); //=> ["1.88", "1.13"]
 * ```
 */
export function acquisitionRetentionCostRatio(inputs: CostRatioInputs): AcquisitionRetentionCostRatio {
  const { acquisition, retention } = Object(inputs) as CostRatioInputs;
  const issues: MetricIssue[] = [];
  const curves = [
    readResponse(issues, "acquisition", acquisition),
    readResponse(issues, "retention", retention),
  ] as const;
  throwIfAny(issues);
  return {
    kind: "acquisitionRetentionCostRatio",
    average: costRatio(acquisition.spend / acquisition.rate, retention.spend / retention.rate),
    marginal: costRatio(marginalCostAt(curves[0], acquisition.spend), marginalCostAt(curves[1], retention.spend)),
  };
}

function costRatio(acquisitionCost: number, retentionCost: number): CostRatio {
  return { acquisitionCost, retentionCost, ratio: acquisitionCost / retentionCost };
}
