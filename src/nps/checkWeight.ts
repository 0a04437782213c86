import { type IssueSink, makeIssue } from "../core/issues.ts";

/** Notes an issue unless a value can weigh an answer or a stratum. */
export function checkWeight(issues: IssueSink, path: readonly (string | number)[], weight: unknown): void {
  if (typeof weight === "number" && weight >= 1e-6 && weight <= 1e12) return;
  const isMissing = weight === undefined || weight === null;
  const code = typeof weight === "number" ? "out_of_range" : isMissing ? "required" : "wrong_type";
  issues.push(makeIssue(code, path, "a number from 0.000001 to 10^12", weight));
}
