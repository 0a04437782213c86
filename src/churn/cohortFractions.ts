import { type Fraction, makeFractions } from "./fraction.ts";
import type { MrrHistory } from "./history.ts";
import { fillLevels } from "./levels.ts";

/**
 * For each period, what the customers who paid a span earlier paid then and pay at its end. In gross retention a customer
 * counts for no more than before; a customer in credit on either side leaves it without a meaning.
 */
export function cohortFractions(history: MrrHistory, spanPeriods: number, isGross: boolean): Fraction[] {
  const { count } = history.periods;
  const fractions = makeFractions(count, spanPeriods);
  const levels = new Float64Array(count);
  for (let customer = 0; customer < history.customerIds.length; customer++) {
    fillLevels(history, customer, levels);
    for (let period = spanPeriods; period < count; period++) {
      const before = levels[period - spanPeriods]!;
      if (before === 0) continue;
      const now = levels[period]!;
      const fraction = fractions[period]!;
      fraction.denominator += before;
      fraction.numerator += isGross ? Math.min(now, before) : now;
      if (isGross && (before < 0 || now < 0)) fraction.isUndone = true;
    }
  }
  return fractions;
}
