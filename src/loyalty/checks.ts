import { checkNumber, type NumberRange } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";

/** Points or minor units of money: whole, and with room for sums below 2^53. */
export const amount: NumberRange = { min: 0, max: 1e12, whole: true };

/** The same, and above zero. */
export const someAmount: NumberRange = { min: 1, max: 1e12, whole: true };

/** Notes an issue unless `value` can name something. */
export function checkId(issues: IssueSink, path: readonly (string | number)[], value: unknown): void {
  if (isId(value)) return;
  const code = value === undefined ? "required" : "wrong_type";
  issues.push(makeIssue(code, path, "a text of 1 to 200 characters", value));
}

/** Whether `value` can name something. */
export function isId(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= 200 && value !== "__proto__";
}

/** Whether `value` is a whole number in a range. */
export function isWhole(value: unknown, { min, max }: NumberRange): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** Notes an issue unless `value` is absent or in the range. */
export function checkOptional(
  issues: IssueSink,
  path: readonly (string | number)[],
  value: unknown,
  range: NumberRange,
): void {
  if (value !== undefined) checkNumber(issues, path, value, range);
}

/** Notes an issue unless `value` is a list of texts. */
export function checkTexts(issues: IssueSink, path: readonly (string | number)[], value: unknown): void {
  if (Array.isArray(value) && value.every((text) => typeof text === "string")) return;
  issues.push(makeIssue("wrong_type", path, "a list of texts", value));
}

/** Whether `value` is an object, for reading fields of; notes an issue otherwise. */
export function checkObject(
  issues: IssueSink,
  path: readonly (string | number)[],
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
  issues.push(makeIssue(value === undefined ? "required" : "wrong_type", path, "an object", value));
  return false;
}
