import { MetricError, type MetricIssue, type MetricIssueCode } from "./metricError.ts";

/** Takes problems as they are found: an array, or something that counts. */
export interface IssueSink {
  push(issue: MetricIssue): unknown;
}

/** An issue whose message reads `row 3, at: expected an ISO date, got "soon"`. */
export function makeIssue(
  code: MetricIssueCode,
  path: readonly (string | number)[],
  expectation: string,
  value: unknown,
): MetricIssue {
  const place = path.map((step) => (typeof step === "number" ? `row ${step}` : step)).join(", ");
  return { code, path, message: `${place}: expected ${expectation}, got ${show(value)}` };
}

/** Throws all issues in one {@link MetricError}, when there are any. */
export function throwIfAny(issues: readonly MetricIssue[]): void {
  if (issues.length > 0) throw new MetricError(issues as readonly [MetricIssue]);
}

/** The value as a program would write it, cut to a line. */
function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Date && Number.isNaN(value.getTime())) return "an invalid Date";
  const text = typeof value === "number" ? String(value) : jsonOf(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value); // an object that holds itself, or a bigint
  }
}
