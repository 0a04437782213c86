import { firstAtOrBelow } from "../numeric/firstAtOrBelow.ts";
import { productLimit } from "../numeric/productLimit.ts";
import { type RiskSets, riskSets, type Subjects } from "../numeric/riskSets.ts";
import type { PurchaseGaps } from "./purchaseGaps.ts";

/** How the gaps of customers are put together, when the last gap of each is not over. */
export type GapEstimator = "wangChang" | "pooled" | "firstGap";

/** The time between purchases as a survival curve: the share of gaps that are longer than each time, in days. */
export interface GapCurve extends RiskSets {
  readonly survival: Float64Array;
}

/**
 * The product-limit estimate of the time between purchases.
 *
 * Wang and Chang's estimator gives each customer a weight of one, shared among the gaps that are over; the open gap
 * counts, cut off, only where there is no other. `pooled` takes all gaps alike, the open ones cut off; `firstGap` takes
 * one of each customer.
 *
 * @see [wang-chang-1999] in docs/references.md
 */
export function gapCurve(gaps: PurchaseGaps, estimator: GapEstimator): GapCurve {
  const sets = riskSets(subjectsOf(gaps, estimator));
  return { ...sets, survival: productLimit(sets.atRisk, sets.events) };
}

/** The least days within which a share of the gaps is over; `null` where the curve does not come so far. */
export function gapQuantile({ time, survival }: GapCurve, share: number): number | null {
  const place = firstAtOrBelow(survival, 1 - share);
  return place < 0 ? null : time[place]!;
}

function subjectsOf({ customerStart, gapDays, sinceLast }: PurchaseGaps, estimator: GapEstimator): Subjects {
  const most = gapDays.length + sinceLast.length;
  const exit = new Float64Array(most);
  const isEvent = new Uint8Array(most);
  const weight = new Float64Array(most);
  let count = 0;
  const add = (days: number, isOver: 0 | 1, share: number): void => {
    exit[count] = days;
    isEvent[count] = isOver;
    weight[count++] = share;
  };
  for (let customer = 0; customer < sinceLast.length; customer++) {
    const openDays = sinceLast[customer]!;
    if (Number.isNaN(openDays)) continue;
    const start = customerStart[customer]!;
    const gapCount = customerStart[customer + 1]! - start;
    const taken = estimator === "firstGap" ? Math.min(1, gapCount) : gapCount;
    for (let i = 0; i < taken; i++) add(gapDays[start + i]!, 1, estimator === "wangChang" ? 1 / taken : 1);
    if (gapCount === 0 || estimator === "pooled") add(openDays, 0, 1);
  }
  return {
    exit: exit.subarray(0, count),
    isEvent: isEvent.subarray(0, count),
    weight: estimator === "wangChang" ? weight.subarray(0, count) : null,
    entry: null,
  };
}
