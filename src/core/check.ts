import { IssueList } from "./issueList.ts";

/** The numbers that an argument may take: finite, and within these bounds. */
export interface NumberRange {
  /** The least value allowed. */
  readonly min?: number;
  /** The greatest value allowed. */
  readonly max?: number;
  /** Whether only whole numbers are allowed. */
  readonly whole?: boolean;
}

/** A share of one. */
export const share: NumberRange = { min: 0, max: 1 };

/** A whole number of things. */
export const count: NumberRange = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };

/** Notes an issue unless `value` is a finite number in the range; tells whether it is. */
export function checkNumber(
  issues: IssueList,
  path: readonly (string | number)[],
  value: unknown,
  { min = -Infinity, max = Infinity, whole = false }: NumberRange = {},
): value is number {
  if (value === undefined || value === null) issues.add("required", path, "a number is required");
  else if (typeof value !== "number") issues.add("wrong_type", path, "expected a number", value);
  else if (!Number.isFinite(value)) issues.add("not_finite", path, "expected a finite number", value);
  else if (whole && !Number.isInteger(value)) issues.add("not_whole", path, "expected a whole number", value);
  else if (value < min || value > max) issues.add("out_of_range", path, `expected ${bounds(min, max)}`, value);
  else return true;
  return false;
}

/** Throws unless every named field of `input` is a number in the range. */
export function checkFields<Input extends object>(
  input: Input,
  fields: readonly (keyof Input & string)[],
  range: NumberRange,
): void {
  const issues = new IssueList();
  const given = Object(input) as Input; // so that `undefined` from plain JavaScript lacks fields rather than crashes
  for (const field of fields) checkNumber(issues, [field], given[field], range);
  issues.throwIfAny();
}

/** Notes an issue unless `value` is one of the choices. */
export function checkChoice(issues: IssueList, field: string, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return;
  issues.add("unknown_choice", [field], `expected one of ${choices.map(String).join(", ")}`, value);
}

function bounds(min: number, max: number): string {
  if (max === Infinity || max === Number.MAX_SAFE_INTEGER) return `at least ${min}`;
  return min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
}
