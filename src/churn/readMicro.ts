import { type IssueSink, makeIssue } from "../core/issues.ts";
import { moneyExpectation, parseAmount } from "../core/money.ts";
import { mrrDecimals } from "./history.ts";

/** An amount of any form in whole micro-units, rounded half-even; zero, and an issue, for what is none. */
export function readMicro(issues: IssueSink, field: string, amount: unknown): number {
  const { minor, problem } = parseAmount(amount, mrrDecimals, "halfEven", { minor: 0, rounded: false, problem: null });
  if (!problem) return minor;
  const isMissing = amount === undefined || amount === null;
  const expectation = problem === "overflow" ? "fewer than 2^53 millionths" : moneyExpectation;
  issues.push(makeIssue(isMissing ? "required" : problem, [field], expectation, amount));
  return 0;
}
