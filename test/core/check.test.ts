import { describe, expect, it } from "vitest";
import { checkChoice, checkFields, checkNumber, count, share, type NumberRange } from "../../src/core/check.ts";
import { IssueList } from "../../src/core/issueList.ts";
import { issuesOf } from "../config/issuesOf.ts";

function problem(value: unknown, range?: NumberRange): string {
  const issues = new IssueList();
  if (checkNumber(issues, ["x"], value, range)) return "none";
  const [issue] = issuesOf(() => {
    issues.throwIfAny();
  });
  return `${issue!.code}: ${issue!.message}`;
}

describe("checkNumber", () => {
  it.each([
    [undefined, {}, "required: x: a number is required"],
    [null, {}, "required: x: a number is required"],
    ["1", {}, 'wrong_type: x: expected a number, got "1"'],
    [NaN, {}, "not_finite: x: expected a finite number, got NaN"],
    [Infinity, {}, "not_finite: x: expected a finite number, got Infinity"],
    [1.5, count, "not_whole: x: expected a whole number, got 1.5"],
    [-1, count, "out_of_range: x: expected at least 0, got -1"],
    [2 ** 53, count, "out_of_range: x: expected at least 0, got 9007199254740992"],
    [1.01, share, "out_of_range: x: expected 0 to 1, got 1.01"],
    [6, { max: 5 }, "out_of_range: x: expected at most 5, got 6"],
    [0, { min: 1 }, "out_of_range: x: expected at least 1, got 0"],
  ])("tells what is wrong with %s in %o", (value, range, message) => {
    expect(problem(value, range)).toBe(message);
  });

  it.each([
    [0, share],
    [1, share],
    [0, count],
    [Number.MAX_SAFE_INTEGER, count],
    [-1e300, {}],
  ])("takes %s in %o", (value, range) => {
    expect(problem(value, range)).toBe("none");
  });

  it("takes any finite number without a range", () => {
    expect(problem(-0.5)).toBe("none");
  });
});

describe("checkFields", () => {
  it("collects the problems of every field", () => {
    const counts = { startCount: -1, endCount: 1.5, newCount: 3 };
    const issues = issuesOf(() => {
      checkFields(counts, ["startCount", "endCount", "newCount"], count);
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["out_of_range", ["startCount"]],
      ["not_whole", ["endCount"]],
    ]);
  });
});

describe("checkChoice", () => {
  it("names the choices to a value that is none of them", () => {
    const issues = new IssueList();
    checkChoice(issues, "period", "month", ["week", "month"]);
    checkChoice(issues, "period", "fortnight", ["week", "month"]);
    const found = issuesOf(() => {
      issues.throwIfAny();
    });
    expect(found).toEqual([
      { code: "unknown_choice", path: ["period"], message: 'period: expected one of week, month, got "fortnight"' },
    ]);
  });
});
