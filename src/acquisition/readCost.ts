import type { Decimal } from "../core/decimal.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { readMoney } from "../core/readMoney.ts";

/** An amount that is a cost, and so not below zero. */
export function readCost(issues: IssueSink, path: readonly (string | number)[], amount: unknown): Decimal {
  const cost = readMoney(issues, path, amount);
  if (cost.lt(0)) issues.push(makeIssue("out_of_range", path, "a cost of zero or more", amount));
  return cost;
}
