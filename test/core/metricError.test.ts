import { describe, expect, it } from "vitest";
import { isMetricError, MetricError, type MetricIssue } from "../../src/core/metricError.ts";

const issue = (row: number): MetricIssue => ({ code: "required", path: ["at", row], message: `row ${row}: required` });

describe("MetricError", () => {
  it("carries its issues and names itself", () => {
    const error = new MetricError([issue(0), issue(1)]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("MetricError");
    expect(error.issues).toEqual([issue(0), issue(1)]);
    expect(error.issueCount).toBe(2);
    expect(error.message).toBe("row 0: required\nrow 1: required");
  });

  it("shows five messages and counts the rest, kept or not", () => {
    const kept: [MetricIssue, ...MetricIssue[]] = [issue(0), issue(1), issue(2), issue(3), issue(4), issue(5)];
    expect(new MetricError(kept).message.split("\n").slice(4)).toEqual(["row 4: required", "… and 1 more"]);
    expect(new MetricError(kept, 250).message).toMatch(/… and 245 more$/);
    expect(new MetricError(kept, 250).issueCount).toBe(250);
  });
});

describe("isMetricError", () => {
  it("knows the error of another copy of the package", () => {
    const foreign = Object.assign(new Error("x"), { name: "MetricError", issues: [issue(0)] });
    expect(foreign).not.toBeInstanceOf(MetricError);
    expect(isMetricError(foreign)).toBe(true);
    expect(isMetricError(new MetricError([issue(0)]))).toBe(true);
  });

  it.each([
    ["another error", new Error("x")],
    ["an error with issues of another kind", Object.assign(new Error("x"), { name: "ZodError", issues: [] })],
    ["an error of the name without issues", Object.assign(new Error("x"), { name: "MetricError" })],
    ["issues that are no list", Object.assign(new Error("x"), { name: "MetricError", issues: "many" })],
    ["a plain object", { name: "MetricError", issues: [] }],
    ["null", null],
  ])("refuses %s", (_, value) => {
    expect(isMetricError(value)).toBe(false);
  });
});
