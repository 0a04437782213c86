import { amountText } from "./amountText.ts";
import { type Fraction, plus, shown, zero } from "./fraction.ts";

/** One line of the account of an award, in the order of the calculation. */
export interface TraceStep {
  /**
   * What was done: a line and what of it earns, a condition that kept a rule away, a rule, the factors of rules, the
   * choice between awards, the factor of the tier, the rounding, the floor of cashback, a cap.
   */
  readonly step: "line" | "condition" | "rule" | "multiplier" | "stacking" | "tier" | "rounding" | "floor" | "cap";
  /** Id of the rule, where the step is about one. */
  readonly ruleId?: string;
  /** Points before and after the step; the first begins at 0, and the last ends at the award. */
  readonly input: number;
  /** Points after the step. */
  readonly output: number;
  /** The step in words. */
  readonly note: string;
}

/** Writes a trace: each step begins where the last one ended. */
export class TraceWriter {
  readonly steps: TraceStep[] = [];
  /** Money as people write it. */
  readonly money: (minor: number) => string;
  #points: Fraction = zero;

  constructor({ currency, currencyDecimals }: { readonly currency: string; readonly currencyDecimals: number }) {
    this.money = (minor) => `${amountText(minor, currencyDecimals)} ${currency}`;
  }

  add(step: TraceStep["step"], output: Fraction, note: string, ruleId?: string): void {
    const input = shown(this.#points);
    this.steps.push({ step, ...(ruleId !== undefined && { ruleId }), input, output: shown(output), note });
    this.#points = output;
  }

  /** Adds to the points so far. */
  addMore(step: TraceStep["step"], more: Fraction, note: string, ruleId?: string): void {
    this.add(step, plus(this.#points, more), note, ruleId);
  }

  /** Says something that leaves the points as they are. */
  note(step: TraceStep["step"], note: string, ruleId?: string): void {
    this.add(step, this.#points, note, ruleId);
  }
}
