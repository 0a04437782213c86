import { describe, expect, it } from "vitest";
import { makeIssue, throwIfAny } from "../../src/core/issues.ts";
import { MetricError } from "../../src/core/metricError.ts";

describe("throwIfAny", () => {
  it("throws nothing when there is nothing", () => {
    expect(() => {
      throwIfAny([]);
    }).not.toThrow();
  });

  it("throws everything at once, in the order found", () => {
    const issues = [
      makeIssue("required", ["asOf"], "an instant", undefined),
      makeIssue("out_of_range", ["bins"], "2 to 10", 11),
    ];
    expect(() => {
      throwIfAny(issues);
    }).toThrow(new MetricError([issues[0]!, issues[1]!]));
  });
});

describe("makeIssue", () => {
  it("names the place, what was expected and the value", () => {
    const issue = makeIssue("invalid_instant", [3, "at"], "an ISO date", "soon");
    expect(issue).toEqual({
      code: "invalid_instant",
      path: [3, "at"],
      message: 'row 3, at: expected an ISO date, got "soon"',
    });
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
    expect(makeIssue("wrong_type", ["x"], "y", value).message).toBe(`x: expected y, got ${shown}`);
  });
});
