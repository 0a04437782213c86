import { checkNumber } from "../core/check.ts";
import type { IssueSink } from "../core/issues.ts";
import { axes, axisBins } from "./axisBins.ts";

/** Notes an issue for each number of bins that cannot be used; tells whether all can. */
export function checkBins(issues: IssueSink, path: readonly string[], bins: unknown): boolean {
  const range = { min: 2, max: 100, whole: true };
  if (typeof bins !== "object" || bins === null) return checkNumber(issues, path, bins, range);
  const given = axisBins(bins as never);
  return !axes.map((axis) => checkNumber(issues, [...path, axis], given[axis], range)).includes(false);
}
