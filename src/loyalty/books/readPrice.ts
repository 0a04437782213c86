import type { NumberRange } from "../../core/check.ts";
import type { Decimal } from "../../core/decimal.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { readMoney } from "../../core/readMoney.ts";

/** Decimals that a currency can have here. */
export const decimalsOfCurrency: NumberRange = { min: 0, max: 6, whole: true };

/** An amount of zero or more, below 10^15, exact; an issue otherwise. */
export function readPrice(issues: IssueSink, path: readonly (string | number)[], given: unknown): Decimal {
  const price = readMoney(issues, path, given);
  if (price.lt(0) || price.gte(1e15))
    issues.push(makeIssue("out_of_range", path, "an amount of zero or more, below 10^15", given));
  return price;
}
