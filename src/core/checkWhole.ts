import { type IssueSink, makeIssue } from "./issues.ts";

/** Notes an issue for each number of a column that is not whole, by its row and the field it stands for. */
export function checkWhole(
  issues: IssueSink,
  path: readonly (string | number)[],
  field: string,
  column: Float64Array,
): void {
  column.forEach((value, row) => {
    if (!Number.isInteger(value))
      issues.push(makeIssue("out_of_range", [...path, row, field], "a whole number", value));
  });
}
