import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { restrictedMeanSurvival } from "../../src/survival/restrictedMeanSurvival.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed } from "./data.ts";

const four = kaplanMeier(observed([1, 2, 3, 4]));

describe("restrictedMeanSurvival", () => {
  it("is the area below the curve", () => {
    const values = [0, 0.5, 1, 1.5, 2, 4].map((horizon) => restrictedMeanSurvival(four, horizon).value);
    expect(values).toEqual([0, 0.5, 1, 1.375, 1.75, 2.5]);
  });

  it("is the plain mean with its error where everybody was followed to the end", () => {
    // Mean 2.5; the variance of the four times with denominator n is 1.25, over n again 0.3125.
    const { value, standardError } = restrictedMeanSurvival(four, 100);
    expect([value, standardError! ** 2]).toEqual([2.5, expect.closeTo(0.3125, 14)]);
  });

  it("has no error before the first event", () => {
    expect(restrictedMeanSurvival(four, 1)).toEqual({ horizon: 1, value: 1, standardError: 0, reason: null });
  });

  it("is null beyond what was observed, but not where the curve has reached 0", () => {
    const censored = kaplanMeier(observed([1, 2], [5]));
    expect(restrictedMeanSurvival(censored, 5).value).toBeCloseTo(1 + 2 / 3 + 1, 14);
    expect(restrictedMeanSurvival(censored, 5.1)).toEqual({
      horizon: 5.1,
      value: null,
      standardError: null,
      reason: "censored",
    });
    expect(restrictedMeanSurvival(four, 1e9).value).toBe(2.5);
    expect(restrictedMeanSurvival(kaplanMeier([]), 1)).toMatchObject({ value: null, reason: "emptyBase" });
  });

  it("reads a curve back from its JSON", () => {
    const back = JSON.parse(JSON.stringify(four)) as typeof four;
    expect(restrictedMeanSurvival(back, 3)).toEqual(restrictedMeanSurvival(four, 3));
  });

  it("refuses a horizon that is none", () => {
    expect(issuesOf(() => restrictedMeanSurvival(four, -1))).toMatchObject([{ path: ["horizon"] }]);
    expect(issuesOf(() => restrictedMeanSurvival(four, Infinity))).toMatchObject([{ path: ["horizon"] }]);
  });
});
