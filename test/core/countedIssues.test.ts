import { describe, expect, it } from "vitest";
import { CountedIssues } from "../../src/core/countedIssues.ts";
import { makeIssue } from "../../src/core/issues.ts";
import { isMetricError } from "../../src/core/metricError.ts";

describe("CountedIssues", () => {
  it("throws nothing while it is empty", () => {
    expect(() => {
      new CountedIssues().throwIfAny();
    }).not.toThrow();
  });

  it("keeps a hundred, counts all, and says so", () => {
    const issues = new CountedIssues();
    for (let row = 0; row < 1000; row++) issues.push(makeIssue("out_of_range", ["spend", row], "a finite number", NaN));
    try {
      issues.throwIfAny();
      expect.unreachable();
    } catch (error) {
      if (!isMetricError(error)) throw error;
      expect([error.issues.length, error.issues[99]!.path, error.issueCount]).toEqual([100, ["spend", 99], 1000]);
      expect(error.message.split("\n").at(-1)).toBe("… and 995 more");
    }
  });
});
