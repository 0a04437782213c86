import { instantExpectation, type InstantReader } from "../core/instant.ts";
import type { RowIssues } from "./rowIssues.ts";

/** The instant in a field of one row; NaN, and an issue, for what is none. */
export function readRowInstant(
  instantOf: InstantReader,
  value: unknown,
  row: number,
  issues: RowIssues,
  field = "at",
): number {
  const instant = instantOf(value);
  if (Number.isNaN(instant)) issues.addMissingOr("invalid_instant", row, field, instantExpectation, value);
  return instant;
}
