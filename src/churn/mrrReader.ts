import { moneyExpectation, parseAmount, type ParsedAmount } from "../core/money.ts";
import type { RowIssues } from "../transactions/rowIssues.ts";
import { mrrDecimals } from "./history.ts";

/** Reads monthly amounts into whole micro-units, rounded half-even, and counts the rounded ones. */
export class MrrReader {
  /** Amounts rounded so far. */
  rounded = 0;
  readonly #parsed: ParsedAmount = { minor: 0, rounded: false, problem: null };
  readonly #allowNegative: boolean;
  readonly #issues: RowIssues;

  constructor(allowNegative: boolean, issues: RowIssues) {
    this.#allowNegative = allowNegative;
    this.#issues = issues;
  }

  /** Micro-units of one amount; `null`, and an issue that shows the value as given, when it cannot be used. */
  read(amount: unknown, row: number, field: string, given: unknown = amount): number | null {
    const { minor, rounded, problem } = parseAmount(amount, mrrDecimals, "halfEven", this.#parsed);
    if (problem) {
      const expectation = problem === "overflow" ? "fewer than 2^53 millionths per month" : moneyExpectation;
      this.#issues.addMissingOr(problem, row, field, expectation, given);
      return null;
    }
    if (minor < 0 && !this.#allowNegative) {
      this.#issues.add("out_of_range", row, field, "no amount below zero (see allowNegative)", given);
      return null;
    }
    if (rounded) this.rounded++;
    return minor;
  }
}
