import { type Decimal, PreciseDecimal } from "./decimal.ts";
import { type IssueSink, makeIssue } from "./issues.ts";
import { moneyExpectation, moneyText } from "./money.ts";

/** An amount of any form, exact; zero, and an issue, for what is none. */
export function readMoney(issues: IssueSink, field: string, amount: unknown): Decimal {
  const text = moneyText(amount);
  if (text !== null) return new PreciseDecimal(text);
  const isMissing = amount === undefined || amount === null;
  issues.push(makeIssue(isMissing ? "required" : "invalid_amount", [field], moneyExpectation, amount));
  return new PreciseDecimal(0);
}
