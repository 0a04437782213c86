/** One line of the account of an award, in the order of the calculation. */
export interface TraceStep {
  /** What was done. */
  readonly step: "rule" | "stacking" | "multiplier" | "tier" | "rounding" | "cap";
  readonly ruleId?: string;
  /** Points before and after the step; the first begins at 0, and the last ends at the award. */
  readonly input: number;
  readonly output: number;
  /** The step in words. */
  readonly note: string;
}

/** Writes a trace: each step begins where the last one ended. */
export class TraceWriter {
  readonly steps: TraceStep[] = [];
  #points = 0;

  add(step: TraceStep["step"], output: number, note: string, ruleId?: string): void {
    const input = this.#points;
    this.steps.push({ step, ...(ruleId !== undefined && { ruleId }), input, output, note });
    this.#points = output;
  }

  /** Adds to the points so far. */
  addMore(step: TraceStep["step"], more: number, note: string, ruleId?: string): void {
    this.add(step, this.#points + more, note, ruleId);
  }
}
