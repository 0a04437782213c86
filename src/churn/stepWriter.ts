import { makeIssue } from "../core/issues.ts";
import { MetricError } from "../core/metricError.ts";

/** Collects the steps of one customer after the other; an amount that does not change makes none. */
export class StepWriter {
  readonly at: Float64Array;
  readonly mrrMicro: Float64Array;
  /** Steps written so far. */
  count = 0;
  #customerId = "";
  #pays = 0;

  constructor(capacity: number) {
    this.at = new Float64Array(capacity);
    this.mrrMicro = new Float64Array(capacity);
  }

  /** Begins with the next customer, who pays nothing yet. */
  begin(customerId: string): void {
    this.#customerId = customerId;
    this.#pays = 0;
  }

  /** Says what the customer pays from a moment on. */
  write(at: number, micro: number): void {
    if (micro === this.#pays) return;
    if (!Number.isSafeInteger(micro)) {
      throw new MetricError([
        makeIssue("overflow", ["customer", this.#customerId], "fewer than 2^53 millionths per month", micro),
      ]);
    }
    this.at[this.count] = at;
    this.mrrMicro[this.count++] = micro;
    this.#pays = micro;
  }
}
