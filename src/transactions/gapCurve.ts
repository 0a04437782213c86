import { firstAtOrBelow } from "../numeric/firstAtOrBelow.ts";
import { productLimit } from "../numeric/productLimit.ts";
import type { RiskSets } from "../numeric/riskSets.ts";
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
  const sets = riskSetsByDay(gaps, estimator);
  return { ...sets, survival: productLimit(sets.atRisk, sets.events) };
}

/** The least days within which a share of the gaps is over; `null` where the curve does not come so far. */
export function gapQuantile({ time, survival }: GapCurve, share: number): number | null {
  const place = firstAtOrBelow(survival, 1 - share);
  return place < 0 ? null : time[place]!;
}

/** Gaps are whole days, so that they are counted by length rather than sorted. */
function riskSetsByDay({ customerStart, gapDays, sinceLast }: PurchaseGaps, estimator: GapEstimator): RiskSets {
  const longest = Math.max(greatest(gapDays), greatest(sinceLast));
  const over = new Float64Array(longest + 1);
  const open = new Float64Array(longest + 1);
  for (let customer = 0; customer < sinceLast.length; customer++) {
    const openDays = sinceLast[customer]!;
    if (Number.isNaN(openDays)) continue;
    const start = customerStart[customer]!;
    const gapCount = customerStart[customer + 1]! - start;
    const taken = estimator === "firstGap" ? Math.min(1, gapCount) : gapCount;
    const weight = estimator === "wangChang" ? 1 / taken : 1;
    for (let gap = start; gap < start + taken; gap++) over[gapDays[gap]!]! += weight;
    if (gapCount === 0 || estimator === "pooled") open[openDays]!++;
  }
  const time = Float64Array.from(over.keys()).filter((days) => over[days]! > 0 || open[days]! > 0);
  const events = time.map((days) => over[days]!);
  const censored = time.map((days) => open[days]!);
  const atRisk = new Float64Array(time.length);
  let present = 0;
  for (let i = time.length - 1; i >= 0; i--) atRisk[i] = present += events[i]! + censored[i]!;
  return { time, atRisk, events, censored };
}

/** The greatest value, passing over NaN; −1 without any. */
function greatest(values: Float64Array): number {
  let found = -1;
  for (let i = 0; i < values.length; i++) if (values[i]! > found) found = values[i]!;
  return found;
}
