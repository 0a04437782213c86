import { type Decimal, PreciseDecimal } from "../core/decimal.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { moneyText } from "../core/money.ts";

/** An amount of any form, exact; zero, and an issue, for what is none. */
export function readMoney(issues: IssueSink, field: string, amount: unknown): Decimal {
  const text = moneyText(amount);
  if (text !== null) return new PreciseDecimal(text);
  const isMissing = amount === undefined || amount === null;
  const expectation = "a finite number, a decimal string, a bigint or a Decimal";
  issues.push(makeIssue(isMissing ? "required" : "invalid_amount", [field], expectation, amount));
  return new PreciseDecimal(0);
}
