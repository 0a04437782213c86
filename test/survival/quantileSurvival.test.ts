import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { quantileSurvival } from "../../src/survival/quantileSurvival.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { observed, sixMp } from "./data.ts";

const four = kaplanMeier(observed([1, 2, 3, 4]));

describe("quantileSurvival", () => {
  it("takes the first time at or below 1 − share, the middle where the curve is flat at it", () => {
    const values = [0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9, 1].map((share) => quantileSurvival(four, share).value);
    expect(values).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4]);
  });

  it("reads the bounds off the curve's own", () => {
    // 6-MP, log-log: 13 and none, as published for the median (Collett, Modelling Survival Data in Medical Research).
    expect(quantileSurvival(kaplanMeier(sixMp), 0.5)).toEqual({
      share: 0.5,
      value: 23,
      lower: 13,
      upper: null,
      reason: null,
    });
  });

  it("is 0 for nobody, and null where the curve does not fall so far", () => {
    expect(quantileSurvival(four, 0)).toEqual({ share: 0, value: 0, lower: 0, upper: 0, reason: null });
    expect(quantileSurvival(kaplanMeier(sixMp), 0.9)).toMatchObject({ value: null, reason: "censored" });
    expect(quantileSurvival(kaplanMeier([]), 0.5)).toMatchObject({ value: null, lower: null, reason: "emptyBase" });
  });

  it("reads a curve back from its JSON", () => {
    const curve = kaplanMeier(observed([2, 3], [1])); // without bounds at its ends
    const back = JSON.parse(JSON.stringify(curve)) as typeof curve;
    expect(quantileSurvival(back, 0.5)).toEqual(quantileSurvival(curve, 0.5));
  });

  it("agrees with the curve's median", () => {
    expect(quantileSurvival(four, 0.5).value).toBe(four.median);
  });

  it("refuses what is no share", () => {
    expect(issuesOf(() => quantileSurvival(four, 50))).toMatchObject([{ code: "out_of_range", path: ["share"] }]);
  });
});
