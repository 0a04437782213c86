import { describe, expect, it } from "vitest";
import { nps } from "../../src/nps/nps.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("nps", () => {
  it("counts the answers by category", () => {
    expect(nps([10, 9, 8, 7, 6, 0, 10])).toMatchObject({ promoters: 3, passives: 2, detractors: 2, total: 7 });
    expect(nps(Object.freeze([10, 9, 8, 3])).score).toBe(25);
  });

  it("takes any iterable", () => {
    expect(nps(new Set([10, 0, 5])).score).toBeCloseTo(-100 / 3, 12);
    expect(nps(Uint8Array.of(10, 10)).score).toBe(100);
  });

  it("takes counts, and gives the published score, variance and error of 324 answers in shares ½, ⅓ and ⅙", () => {
    // Cross Validated, "How can I calculate margin of error in a NPS result"; the number of answers is ours.
    const result = nps({ promoters: 162, passives: 108, detractors: 54 });
    expect(result.score).toBeCloseTo(100 / 3, 12);
    expect(result.variance).toBeCloseTo(5 / 9, 15);
    expect(result.standardError).toBeCloseTo(4.1409, 4);
  });

  it("is null without answers", () => {
    const nothing = { promoters: 0, passives: 0, detractors: 0 };
    const expected = { ...nothing, score: null, total: 0, variance: null, standardError: null };
    expect(nps([])).toEqual(expected);
    expect(nps(nothing)).toEqual(expected);
  });

  it("has no variance where all answer alike", () => {
    for (const n of [1, 3, 1e15]) {
      expect(nps({ promoters: n, passives: 0, detractors: 0 })).toMatchObject({
        score: 100,
        variance: 0,
        standardError: 0,
      });
      expect(nps({ promoters: 0, passives: n, detractors: 0 })).toMatchObject({ score: 0, variance: 0 });
    }
  });

  it("names every answer that is none", () => {
    expect(issuesOf(() => nps([10, 11, 8.5, -1, NaN, 0]))).toMatchObject(
      [1, 2, 3, 4].map((row) => ({ code: "out_of_range", path: ["scores", row] })),
    );
  });

  it("names every count that is none", () => {
    expect(issuesOf(() => nps({ promoters: -1, passives: 0.5, detractors: 0 }))).toMatchObject([
      { code: "out_of_range", path: ["promoters"] },
      { code: "out_of_range", path: ["passives"] },
    ]);
  });

  it("takes another scale with its cut-points", () => {
    const scale = { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 };
    expect(nps([5, 5, 4, 3, 1], { scale })).toMatchObject({ promoters: 2, passives: 1, detractors: 2, total: 5 });
    const noPassives = { min: -1, max: 1, detractorTo: 0, promoterFrom: 1 };
    expect(nps(Int8Array.of(-1, 0, 1, 1), { scale: noPassives })).toMatchObject({
      promoters: 2,
      passives: 0,
      score: 0,
    });
    expect(issuesOf(() => nps([0, 6], { scale }))).toMatchObject([{ path: ["scores", 0] }, { path: ["scores", 1] }]);
  });

  it.each([
    [{ min: 1, max: 5 }, "detractorTo"],
    [{ min: 1, max: 5, detractorTo: 0, promoterFrom: 5 }, "detractorTo"],
    [{ min: 1, max: 5, detractorTo: 3, promoterFrom: 3 }, "promoterFrom"],
    [{ min: 1, max: 5, detractorTo: 3, promoterFrom: 6 }, "max"],
    [{ min: 0.5, max: 5, detractorTo: 3, promoterFrom: 5 }, "min"],
    [{ min: 0, max: 1e9, detractorTo: 3, promoterFrom: 5 }, "max"],
    [null, "min"],
  ])("refuses the scale %j", (scale, field) => {
    expect(issuesOf(() => nps([1], { scale: scale as never }))).toMatchObject([{ path: ["scale", field] }]);
  });

  it("corrects the error for a finite population", () => {
    const counts = { promoters: 50, passives: 30, detractors: 20 };
    const error = nps(counts).standardError!;
    expect(nps(counts, { populationSize: 500 }).standardError).toBeCloseTo(error * Math.sqrt(400 / 499), 12);
    expect(nps(counts, { populationSize: 100 }).standardError).toBe(0);
    expect(nps([9], { populationSize: 1 }).standardError).toBe(0);
    expect(nps([], { populationSize: 0 }).standardError).toBeNull();
    expect(issuesOf(() => nps(counts, { populationSize: 99 }))).toMatchObject([{ path: ["populationSize"] }]);
  });

  it("tells a missing answer from a wrong one", () => {
    expect(issuesOf(() => nps(["10", undefined, 1.5] as never)).map(({ code }) => code)).toEqual([
      "wrong_type",
      "required",
      "out_of_range",
    ]);
  });
});
