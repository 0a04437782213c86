import { describe, expect, it } from "vitest";
import { checkChoice, checkFields, checkNumber, count, finite, type NumberRange, share } from "../../src/core/check.ts";
import type { MetricIssue } from "../../src/core/metricError.ts";
import { issuesOf } from "../config/issuesOf.ts";

function problem(value: unknown, range: NumberRange): string {
  const issues: MetricIssue[] = [];
  if (checkNumber(issues, ["x"], value, range)) return "none";
  return `${issues[0]!.code}: ${issues[0]!.message}`;
}

describe("checkNumber", () => {
  it.each([
    [undefined, count, "required: x: expected a whole number from 0 to 1000000000000000, got undefined"],
    [null, share, "required: x: expected a number from 0 to 1, got null"],
    ["1", share, 'wrong_type: x: expected a number from 0 to 1, got "1"'],
    [1n, share, "wrong_type: x: expected a number from 0 to 1, got 1"],
    [{}, share, "wrong_type: x: expected a number from 0 to 1, got an object"],
    [Object.create(null), share, "wrong_type: x: expected a number from 0 to 1, got an object"],
    [NaN, share, "out_of_range: x: expected a number from 0 to 1, got NaN"],
    [1.5, count, "out_of_range: x: expected a whole number from 0 to 1000000000000000, got 1.5"],
    [-1, count, "out_of_range: x: expected a whole number from 0 to 1000000000000000, got -1"],
    [1.01, share, "out_of_range: x: expected a number from 0 to 1, got 1.01"],
  ])("tells what is wrong with case %#", (value, range, message) => {
    expect(problem(value, range)).toBe(message);
  });

  it.each([NaN, Infinity, -Infinity])("takes %d for no finite number", (value) => {
    expect(problem(value, finite)).toMatch(/^out_of_range/);
  });

  it.each([
    [0, share],
    [1, share],
    [0, count],
    [1e15, count],
    [-Number.MAX_VALUE, finite],
    [Number.MAX_VALUE, finite],
  ])("takes %s in %o", (value, range) => {
    expect(problem(value, range)).toBe("none");
  });
});

describe("checkFields", () => {
  it("collects the problems of every field", () => {
    const counts = { startCount: -1, endCount: 1.5, newCount: 3 };
    const issues = issuesOf(() => {
      checkFields(counts, ["startCount", "endCount", "newCount"], count);
    });
    expect(issues.map(({ path }) => path)).toEqual([["startCount"], ["endCount"]]);
  });

  it("lacks every field of what is no object", () => {
    const issues = issuesOf(() => {
      checkFields(undefined as never, ["a", "b"] as never, count);
    });
    expect(issues.map(({ code }) => code)).toEqual(["required", "required"]);
  });
});

describe("checkChoice", () => {
  it("names the choices to a value that is none of them", () => {
    const issues: MetricIssue[] = [];
    checkChoice(issues, "period", "month", ["week", "month"]);
    checkChoice(issues, "period", "fortnight", ["week", "month"]);
    expect(issues).toEqual([
      { code: "unknown_choice", path: ["period"], message: 'period: expected one of week, month, got "fortnight"' },
    ]);
  });
});
