import { isMetricError, type MetricIssue } from "../../src/core/metricError.ts";

/** The issues of the MetricError that a call throws; anything else that happens is an error of the test. */
export function issuesOf(run: () => unknown): readonly MetricIssue[] {
  try {
    run();
  } catch (error) {
    if (isMetricError(error)) return error.issues;
    throw error;
  }
  throw new Error("expected a MetricError, but nothing was thrown");
}
