import { normalQuantile } from "../numeric/normalQuantile.ts";
import { type IssueSink, makeIssue } from "./issues.ts";

/** How intervals are made. */
export interface ConfidenceOptions {
  /** Coverage of the intervals, between 0 and 1; 0.95 unless given. */
  readonly confidence?: number;
}

/** Notes an issue unless an interval can have such a coverage. */
export function checkConfidence(issues: IssueSink, confidence: unknown): void {
  if (typeof confidence === "number" && confidence > 0 && confidence < 1) return;
  issues.push(makeIssue("out_of_range", ["confidence"], "a number between 0 and 1", confidence));
}

/** How many standard errors an interval reaches to either side. */
export function halfWidth(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}
