import { checkChoice, checkNumber, type NumberRange } from "../core/check.ts";
import type { Instant } from "../core/instant.ts";
import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { withColumns } from "../core/withColumns.ts";
import { gapCurve, type GapEstimator, gapQuantile } from "../transactions/gapCurve.ts";
import { type LeftOut, leftOut } from "../transactions/leftOut.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { type PurchaseGaps, purchaseGaps } from "../transactions/purchaseGaps.ts";

/** How the time between purchases is estimated. */
export interface TimeBetweenOptions {
  /** The moment to look from: a date counts through the end of that local day. */
  readonly asOf: Instant;
  /** How the gaps of customers are put together; Wang and Chang's estimator unless given. */
  readonly estimator?: GapEstimator;
  /** Shares to give quantiles for, each 0.001 to 1; 0.5, 0.8, 0.9 and 0.95 unless given. */
  readonly shares?: readonly number[];
}

/** The time within which a share of the gaps is over. */
export interface GapQuantile {
  /** The share. */
  readonly share: number;
  /** Days; `null` where the gaps that were seen do not reach so far. */
  readonly days: number | null;
  /** Why there are none: nobody bought, or too many gaps are still open; `null` where there are. */
  readonly reason: "emptyBase" | "censored" | null;
}

/**
 * The time between purchases: its quantiles, and by column the curve of gaps that are longer. A row for each length that
 * was seen, over or still open.
 */
export interface TimeBetweenPurchases {
  /** Always `"timeBetweenPurchases"`. */
  readonly kind: "timeBetweenPurchases";
  /** The moment it was seen from. */
  readonly asOf: string;
  /** Zone of the local days. */
  readonly timeZone: string;
  /** How the gaps of customers were put together. */
  readonly estimator: GapEstimator;
  /** Customers with a purchase. */
  readonly customers: number;
  /** Of these, customers with more than one purchase day. */
  readonly repeatCustomers: number;
  /** Gaps that are over, of all customers. */
  readonly gaps: number;
  /** The quantiles asked for. */
  readonly quantiles: readonly GapQuantile[];
  /** Lengths in local days, ascending. */
  readonly time: Float64Array;
  /** Gaps at least so long; with the default estimator in customers, each of whom weighs one. */
  readonly atRisk: Float64Array;
  /** Gaps that were over after so many days, in the same weights. */
  readonly events: Float64Array;
  /** Gaps still open after so many. */
  readonly censored: Float64Array;
  /** Estimated share of gaps that are longer. */
  readonly survival: Float64Array;
  /** What was left out. */
  readonly diagnostics: LeftOut;
}

const estimators: readonly GapEstimator[] = ["wangChang", "pooled", "firstGap"];
const quantileShare: NumberRange = { min: 0.001, max: 1 };

/**
 * The time between a customer's purchases, in local days: half buy again within how many, four fifths within how many?
 *
 * $$ \hat S(t) = \prod_{s \le t} \left(1 - \frac{d(s)}{R(s)}\right), \qquad
 * d(s) = \sum_i \frac{1}{m_i} \sum_{j \le m_i} [g_{ij} = s, \text{over}], \qquad
 * R(s) = \sum_i \frac{1}{m_i} \sum_{j \le m_i} [g_{ij} \ge s] $$
 *
 * with $g_{ij}$ the gaps of customer $i$ that are over and $m_i$ their number; who has none counts with the open one.
 * This is the estimator of Wang and Chang, in which each customer weighs one. The mean of finished gaps is too short
 * twice: frequent buyers have most of them, and long ones are still open. `pooled` mends the second alone, by taking
 * all gaps alike with the open ones cut off; `firstGap` mends both, from the first gap of each customer only.
 *
 * @param log - Transactions; purchases of one local day count once.
 * @param options - The moment, the estimator and the shares.
 * @throws {@link MetricError} when an option is missing or out of range.
 * @see [wang-chang-1999] in docs/references.md
 * @example
 * ```ts
 * const log = transactionLog([
 *   ...["2024-01-01", "2024-01-08", "2024-01-15"].map((at) => ({ customerId: "weekly", at })),
 *   ...["2024-01-01", "2024-01-31"].map((at) => ({ customerId: "monthly", at })),
 * ]);
 * timeBetweenPurchases(log, { asOf: "2024-01-31", shares: [0.5, 0.8] }).quantiles.map(({ days }) => days); //=> [7, 30]
 * ```
 */
export function timeBetweenPurchases(log: TransactionLog, options: TimeBetweenOptions): TimeBetweenPurchases {
  const { asOf, estimator = "wangChang", shares = [0.5, 0.8, 0.9, 0.95] } = options;
  checkOptions(estimator, shares);
  const seen = logAsOf(log, asOf);
  const gaps = purchaseGaps(log, seen);
  const curve = gapCurve(gaps, estimator);
  const diagnostics = leftOut(log, seen);
  const customers = log.customerIds.length - diagnostics.customersWithoutPurchase;
  return withColumns<TimeBetweenPurchases>({
    kind: "timeBetweenPurchases",
    asOf: seen.asOf,
    timeZone: log.timeZone,
    estimator,
    customers,
    repeatCustomers: countRepeaters(gaps),
    gaps: gaps.gapDays.length,
    quantiles: shares.map((share) => {
      const days = gapQuantile(curve, share);
      return { share, days, reason: days !== null ? null : customers === 0 ? "emptyBase" : "censored" };
    }),
    ...curve,
    diagnostics,
  });
}

function checkOptions(estimator: GapEstimator, shares: readonly number[]): void {
  const issues: MetricIssue[] = [];
  checkChoice(issues, "estimator", estimator, estimators);
  const given: unknown = shares;
  if (!Array.isArray(given)) issues.push(makeIssue("wrong_type", ["shares"], "a list of shares", shares));
  throwIfAny(issues);
  for (const [i, share] of shares.entries()) checkNumber(issues, ["shares", i], share, quantileShare);
  throwIfAny(issues);
}

function countRepeaters({ customerStart }: PurchaseGaps): number {
  let count = 0;
  for (let i = 1; i < customerStart.length; i++) if (customerStart[i]! > customerStart[i - 1]!) count++;
  return count;
}
