import { makeIssue } from "../../core/issues.ts";
import type { MetricIssue, MetricIssueCode } from "../../core/metricError.ts";

/** What a schema found, in the fields that are read here. */
interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** The findings of a schema as issues of our own, with the value found. */
export function programIssues(spec: unknown, found: readonly SchemaIssue[]): MetricIssue[] {
  return found.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    const value = valueAt(spec, path);
    if (!issue.keys) return [makeIssue(codeOf(issue.code, value), path, expectation(issue.message), value)];
    return issue.keys.map((key) => {
      const inside = [...path, key];
      return makeIssue("unknown_reference", inside, "no field of this name", valueAt(spec, inside));
    });
  });
}

function codeOf(code: string | undefined, value: unknown): MetricIssueCode {
  if (value === undefined) return "required";
  if (code === "too_small" || code === "too_big") return "out_of_range";
  if (code === "invalid_value" || code === "invalid_union") return "unknown_choice";
  return "wrong_type";
}

/** What was expected, out of a message such as `Invalid input: expected string, received number`. */
function expectation(message: string): string {
  return /expected (.+?)(?:, received .*)?$/.exec(message)?.[1] ?? "something else";
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (Object(inner) as Record<string | number, unknown>)[step], value);
}
