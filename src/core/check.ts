import { type IssueSink, makeIssue, throwIfAny } from "./issues.ts";
import type { MetricIssue } from "./metricError.ts";

/** The numbers that an argument may take: finite, and within these bounds. */
export interface NumberRange {
  /** The least value allowed. */
  readonly min: number;
  /** The greatest value allowed. */
  readonly max: number;
  /** Whether only whole numbers are allowed. */
  readonly whole?: boolean;
}

/** Any number but NaN and the infinities. The bound is Number.MAX_VALUE, written out so that bundlers can drop it. */
export const finite: NumberRange = { min: -1.7976931348623157e308, max: 1.7976931348623157e308 };

/** A share of one. */
export const share: NumberRange = { min: 0, max: 1 };

/** A whole number of things. */
export const count: NumberRange = { min: 0, max: 1e15, whole: true };

/** Notes an issue unless `value` is a finite number in the range; tells whether it is. */
export function checkNumber(
  issues: IssueSink,
  path: readonly (string | number)[],
  value: unknown,
  { min, max, whole }: NumberRange,
): value is number {
  const isNumber = typeof value === "number";
  if (isNumber && value >= min && value <= max && (!whole || Number.isInteger(value))) return true;
  const code = isNumber ? "out_of_range" : value === undefined || value === null ? "required" : "wrong_type";
  // Written out rather than made by makeIssue: a rate function carries this and nothing else.
  const isObject = typeof value === "object" && value;
  const got = isObject ? "an object" : typeof value === "string" ? JSON.stringify(value) : String(value);
  const expected = `a ${whole ? "whole " : ""}number from ${min} to ${max}`;
  issues.push({ code, path, message: `${path.join(", ")}: expected ${expected}, got ${got}` });
  return false;
}

/** Throws unless every named field of `input` is a number in the range. */
export function checkFields<Input extends object>(
  input: Input,
  fields: readonly (keyof Input & string)[],
  range: NumberRange,
): void {
  const issues: MetricIssue[] = [];
  const given = Object(input) as Input; // so that `undefined` from plain JavaScript lacks fields rather than crashes
  for (const field of fields) checkNumber(issues, [field], given[field], range);
  throwIfAny(issues);
}

/** Notes an issue unless `value` is one of the choices. */
export function checkChoice(issues: IssueSink, field: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  issues.push(makeIssue("unknown_choice", [field], `one of ${choices.map(String).join(", ")}`, value));
}
