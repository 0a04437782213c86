import { checkNumber, finite } from "../core/check.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import { moneyExpectation, moneyText, parseAmount } from "../core/money.ts";
import { axes, type Axis } from "./axisBins.ts";
import type { RfmOptions } from "./rfmOptions.ts";
import type { ByAxis } from "./rfmTable.ts";

const mostBounds = 99;

/**
 * The thresholds in the units of the axes, money in minor units for a sum and in major units for a mean; `null` when
 * bins are made otherwise. `currencyDecimals` is `null` in a log without amounts, which has no bounds of money.
 */
export function readThresholds(
  issues: IssueSink,
  { binning, thresholds, monetary }: RfmOptions,
  currencyDecimals: number | null,
): ByAxis<readonly number[]> | null {
  if (binning !== "thresholds") {
    const expectation = 'none unless binning is "thresholds"';
    if (thresholds !== undefined) issues.push(makeIssue("inconsistent", ["thresholds"], expectation, thresholds));
    return null;
  }
  const needed = axes.filter((axis) => axis !== "m" || currencyDecimals !== null);
  const given = Object(thresholds) as Partial<Record<Axis, readonly unknown[]>>;
  const [r, f, m] = needed.map((axis) => {
    const path = ["thresholds", axis];
    const bounds = given[axis];
    if (!Array.isArray(bounds) || bounds.length === 0 || bounds.length > mostBounds) {
      const code = (bounds ?? null) === null ? "required" : "wrong_type";
      issues.push(makeIssue(code, path, `a list of 1 to ${mostBounds} bounds`, bounds));
      return [];
    }
    const read = bounds.map((bound: unknown) => {
      if (axis === "m") return readMoneyBound(issues, path, bound, monetary === "mean" ? null : currencyDecimals!);
      return checkNumber(issues, path, bound, finite) ? bound : NaN;
    });
    read.forEach((bound, i) => {
      if (bound <= read[i - 1]!) issues.push(makeIssue("inconsistent", path, "ascending bounds", bounds[i]));
    });
    return read;
  });
  return { r: r!, f: f!, m: m ?? null };
}

/** A bound of money in minor units, or in major units where `decimals` is `null`. */
function readMoneyBound(issues: IssueSink, path: readonly string[], bound: unknown, decimals: number | null): number {
  const text = moneyText(bound);
  if (text !== null && decimals === null) return Number(text);
  const { minor, problem } = parseAmount(bound, decimals ?? 0, "error", { minor: 0, rounded: false, problem: null });
  if (!problem) return minor;
  const expectation = problem === "too_many_decimals" ? `at most ${decimals!} decimals` : moneyExpectation;
  issues.push(makeIssue(problem, path, expectation, bound));
  return NaN;
}
