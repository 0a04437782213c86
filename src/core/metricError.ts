/** What is wrong with an input, in a word that a program can switch on. */
export type MetricIssueCode =
  | "required"
  | "wrong_type"
  | "out_of_range"
  | "unknown_choice"
  | "invalid_instant"
  | "invalid_amount"
  | "too_many_decimals"
  | "unknown_time_zone"
  | "length_mismatch"
  | "inconsistent"
  | "conflicting_duplicate"
  | "unknown_reference"
  | "unlinked_refund"
  | "overflow";

/** One thing wrong with an input. */
export interface MetricIssue {
  /** The kind of problem. */
  readonly code: MetricIssueCode;
  /** Where it is: option or column names and zero-based row numbers, outermost first. */
  readonly path: readonly (string | number)[];
  /** A sentence that names the place, what was expected and the value found. */
  readonly message: string;
}

const messagesShown = 5;

/**
 * The one error that this library throws: an argument or a row of data that
 * cannot be used. It lists every problem found.
 *
 * Test for it with {@link isMetricError}: `instanceof` is false between the ESM
 * and the CJS copy of the package.
 *
 * @example
 * ```ts
 * const error = new MetricError([{ code: "required", path: ["asOf"], message: "asOf: required" }]);
 * error.message; //=> "asOf: required"
 * ```
 */
export class MetricError extends Error {
  /** Always `"MetricError"`. */
  override readonly name: "MetricError" = "MetricError";
  /** The problems, in the order in which they were found; at most a hundred are kept. */
  declare readonly issues: readonly [MetricIssue, ...MetricIssue[]];
  /** How many problems there were, those past the kept ones included. */
  declare readonly issueCount: number;

  /**
   * Makes the error from its problems.
   *
   * @param issues - The problems to carry, at least one.
   * @param issueCount - How many there were in all, where the list was cut.
   */
  constructor(issues: readonly [MetricIssue, ...MetricIssue[]], issueCount: number = issues.length) {
    const lines = issues.slice(0, messagesShown).map((issue) => issue.message);
    if (issueCount > messagesShown) lines.push(`… and ${issueCount - messagesShown} more`);
    super(lines.join("\n"));
    this.issues = issues;
    this.issueCount = issueCount;
  }
}

/**
 * Whether a caught value is a {@link MetricError}, from whichever copy of the package.
 *
 * @param value - Anything, such as what a `catch` received.
 * @example
 * ```ts
 * isMetricError(new Error("something else")); //=> false
 * ```
 */
export function isMetricError(value: unknown): value is MetricError {
  return value instanceof Error && value.name === "MetricError" && "issues" in value && Array.isArray(value.issues);
}
