import { type Decimal, PreciseDecimal } from "./decimal.ts";
import { type IssueSink, makeIssue } from "./issues.ts";
import { moneyExpectation, moneyText } from "./money.ts";

/** An amount of any form, exact; zero, and an issue, for what is none. The place is a field, or a path to one. */
export function readMoney(issues: IssueSink, place: string | readonly (string | number)[], amount: unknown): Decimal {
  const text = moneyText(amount);
  if (text !== null) return new PreciseDecimal(text);
  const isMissing = amount === undefined || amount === null;
  const path = typeof place === "string" ? [place] : place;
  issues.push(makeIssue(isMissing ? "required" : "invalid_amount", path, moneyExpectation, amount));
  return new PreciseDecimal(0);
}
