import { countMovements } from "./countMovements.ts";
import { type Fraction, makeFractions } from "./fraction.ts";
import type { MrrHistory } from "./history.ts";
import type { MovementOptions } from "./movements.ts";

/** For each period, the revenue when the span began and what its movements have left of it. */
export function flowFractions(
  history: MrrHistory,
  spanPeriods: number,
  isGross: boolean,
  { grain = "netPerPeriod", newAfterDays }: MovementOptions = {},
): Fraction[] {
  const { count } = history.periods;
  const moved = countMovements(history, grain, newAfterDays);
  const kept = new Float64Array(count + 1); // change of revenue up to each period, without that of new customers
  const closing = new Float64Array(count + 1); // revenue up to each period
  for (let period = 0; period < count; period++) {
    const lost = moved.contraction.micro[period]! + moved.churn.micro[period]!;
    const gained = moved.expansion.micro[period]! + moved.reactivation.micro[period]!;
    kept[period + 1] = kept[period]! - lost + (isGross ? 0 : gained);
    closing[period + 1] = closing[period]! - lost + gained + moved.new.micro[period]!;
  }
  return makeFractions(count, spanPeriods).map((fraction, period) => {
    const first = period + 1 - spanPeriods;
    if (first < 0) return fraction;
    const opening = closing[first]!;
    return { ...fraction, denominator: opening, numerator: opening + kept[period + 1]! - kept[first]! };
  });
}
