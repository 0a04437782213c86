import { describe, expect, it } from "vitest";
import { checkConfidence, halfWidth } from "../../src/core/confidence.ts";
import type { MetricIssue } from "../../src/core/metricError.ts";

describe("checkConfidence", () => {
  it.each([0, 1, -0.5, 95, NaN, "0.95", null])("refuses %s", (confidence) => {
    const issues: MetricIssue[] = [];
    checkConfidence(issues, confidence);
    expect(issues).toMatchObject([{ code: "out_of_range", path: ["confidence"] }]);
  });

  it("takes what lies between 0 and 1", () => {
    const issues: MetricIssue[] = [];
    for (const confidence of [1e-9, 0.5, 0.95, 0.999999]) checkConfidence(issues, confidence);
    expect(issues).toEqual([]);
  });
});

describe("halfWidth", () => {
  // Quantiles of the standard normal distribution, as in any table.
  it.each([
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
  ])("at a coverage of %d is %d", (confidence, expected) => {
    expect(halfWidth(confidence)).toBeCloseTo(expected, 12);
  });
});
