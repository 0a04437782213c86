import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import type { MetricIssue, MetricIssueCode } from "../core/metricError.ts";
import type { RejectedRow, TransactionLogOptions } from "./log.ts";

/** What is wrong with which rows: thrown all at once, or set aside by row. */
export class RowIssues {
  readonly #issues = new CountedIssues();
  readonly #byRow = new Map<number, MetricIssue[]>();
  readonly #isCollecting: boolean;

  constructor(onInvalid: Required<TransactionLogOptions>["onInvalid"]) {
    this.#isCollecting = onInvalid === "collect";
  }

  /** Notes one problem of one row. */
  add(code: MetricIssueCode, row: number, field: string, expectation: string, value: unknown): void {
    if (!this.#isCollecting) {
      this.#issues.push(makeIssue(code, [row, field], expectation, value));
      return;
    }
    const issue = makeIssue(code, [row, field], expectation, value);
    const known = this.#byRow.get(row);
    if (known) known.push(issue);
    else this.#byRow.set(row, [issue]);
  }

  /** Notes a field that is absent as required, and any other value under the given code. */
  addMissingOr(code: MetricIssueCode, row: number, field: string, expectation: string, value: unknown): void {
    this.add(value === undefined || value === null ? "required" : code, row, field, expectation, value);
  }

  /** Whether a row is an object at all; notes it when it is none. */
  isObject<Row>(row: number, input: Row | null): input is Row {
    if (typeof input === "object" && input !== null) return true;
    this.add("wrong_type", row, "row", "an object", input);
    return false;
  }

  /** The rows set aside, in the order of the input; throws when rows are not to be set aside and one is bad. */
  settle(): RejectedRow[] {
    this.#issues.throwIfAny();
    const rejected = Array.from(this.#byRow, ([row, issues]) => ({ row, issues }));
    return rejected.sort((a, b) => a.row - b.row);
  }
}
