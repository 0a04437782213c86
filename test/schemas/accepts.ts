import { isMetricError } from "../../src/core/metricError.ts";

/** Whether a call takes its input: false where it throws a MetricError. */
export function accepts(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (isMetricError(error)) return false;
    throw error;
  }
}
