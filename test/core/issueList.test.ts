import { describe, expect, it } from "vitest";
import { IssueList, makeIssue } from "../../src/core/issueList.ts";
import { MetricError } from "../../src/core/metricError.ts";

describe("IssueList", () => {
  it("throws nothing while it is empty", () => {
    const issues = new IssueList();
    issues.throwIfAny();
    expect(issues.count).toBe(0);
  });

  it("throws everything at once, in the order found", () => {
    const issues = new IssueList();
    issues.add("required", ["asOf"], "an instant is required");
    issues.add("out_of_range", ["bins"], "expected 2 to 10", 11);
    expect(() => {
      issues.throwIfAny();
    }).toThrow(new MetricError([makeIssue("required", ["asOf"], "an instant is required"), bins]));
  });

  it("keeps a hundred and counts all", () => {
    const issues = new IssueList();
    for (let row = 0; row < 1000; row++) issues.add("not_finite", ["spend", row], "expected a finite number", NaN);
    expect(issues.count).toBe(1000);
    try {
      issues.throwIfAny();
      expect.unreachable();
    } catch (error) {
      const { issues: kept, issueCount } = error as MetricError;
      expect([kept.length, kept[99]!.path, issueCount]).toEqual([100, ["spend", 99], 1000]);
    }
  });
});

const bins = { code: "out_of_range", path: ["bins"], message: "bins: expected 2 to 10, got 11" } as const;

describe("makeIssue", () => {
  it("names the place, what was expected and the value", () => {
    const issue = makeIssue("invalid_instant", [3, "at"], "expected an ISO date", "soon");
    expect(issue).toEqual({
      code: "invalid_instant",
      path: [3, "at"],
      message: 'row 3, at: expected an ISO date, got "soon"',
    });
  });

  it("names no value where one is required", () => {
    expect(makeIssue("required", ["at"], "an instant is required").message).toBe("at: an instant is required");
  });

  const circular: Record<string, unknown> = {};
  circular["self"] = circular;

  it.each([
    [12n, "12n"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
    [undefined, "undefined"],
    [null, "null"],
    [{ a: 1 }, '{"a":1}'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [new Date(NaN), "an invalid Date"],
    [Symbol("x"), "Symbol(x)"],
    [circular, "[object Object]"],
    [{ big: 1n }, "[object Object]"],
    ["x".repeat(79), `"${"x".repeat(78)}…`],
    ["x".repeat(78), `"${"x".repeat(78)}"`],
  ])("shows the value case %#", (value, shown) => {
    expect(makeIssue("wrong_type", ["x"], "expected y", value).message).toBe(`x: expected y, got ${shown}`);
  });
});
