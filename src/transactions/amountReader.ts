import { moneyExpectation, parseAmount, type ParsedAmount } from "../core/money.ts";
import type { RowIssues } from "./rowIssues.ts";
import type { LogSettings } from "./settings.ts";

/** Reads amounts into whole minor units and counts the rounded ones. */
export class AmountReader {
  /** Amounts rounded so far. */
  rounded = 0;
  readonly #parsed: ParsedAmount = { minor: 0, rounded: false, problem: null };
  readonly #settings: LogSettings;
  readonly #issues: RowIssues;

  constructor(settings: LogSettings, issues: RowIssues) {
    this.#settings = settings;
    this.#issues = issues;
  }

  /** Minor units of one row's amount; NaN where it has none; `null`, and an issue, when it cannot be read. */
  read(amount: unknown, row: number): number | null {
    if (amount === undefined || amount === null) return NaN;
    const { currencyDecimals, amountRounding } = this.#settings;
    const { minor, rounded, problem } = parseAmount(amount, currencyDecimals, amountRounding, this.#parsed);
    if (problem) {
      this.#issues.add(problem, row, "amount", expectation(problem, currencyDecimals), amount);
      return null;
    }
    if (rounded) this.rounded++;
    return minor;
  }
}

function expectation(problem: NonNullable<ParsedAmount["problem"]>, currencyDecimals: number): string {
  if (problem === "too_many_decimals") return `at most ${currencyDecimals} decimals (see amountRounding)`;
  if (problem === "overflow") return "fewer than 2^53 minor units";
  return moneyExpectation;
}
