import { checkNumber } from "../../core/check.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { someAmount } from "../checks.ts";

/**
 * The discount that a stamp card comes to when each stamp is one purchase and the reward is one more: of so many and
 * one, one is free.
 *
 * $$ d = \frac{1}{N + 1} $$
 *
 * It is the most that the card can cost, as a share of the list price, since cards that are never filled cost nothing.
 *
 * @param purchases - N, the purchases that fill a card; stamps of a head start are none.
 * @returns A share of one.
 * @throws {@link MetricError} when it is no whole number from 1 on.
 * @example
 * ```ts
 * stampCardDiscount(4); //=> 0.2
 * ```
 */
export function stampCardDiscount(purchases: number): number {
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["purchases"], purchases, someAmount);
  throwIfAny(issues);
  return 1 / (purchases + 1);
}
