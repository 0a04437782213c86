import { describe, expect, it } from "vitest";
import { cesMean } from "../../src/nps/cesMean.ts";
import { cesShare } from "../../src/nps/cesShare.ts";
import { csat } from "../../src/nps/csat.ts";
import { responseRate } from "../../src/nps/responseRate.ts";
import { issuesOf } from "../config/issuesOf.ts";

const paths = (run: () => unknown): string[] => issuesOf(run).map(({ path }) => path.join("."));

describe("csat", () => {
  it("is the share of satisfied respondents", () => {
    // Veemo, help page on CSAT: 80 satisfied of 100 are 80 %.
    expect(csat({ topCount: 80, total: 100 })).toEqual({ kind: "csat", rate: 0.8, numerator: 80, denominator: 100 });
    expect(csat([5, 4, 4, 3, 2, 1]).rate).toBe(0.5);
    expect(csat([]).rate).toBeNull();
  });

  it("takes another scale", () => {
    expect(csat(new Set([1, 2, 3]), { scale: { min: 1, max: 3, topFrom: 2 } }).numerator).toBe(2);
  });

  it("names what cannot be used", () => {
    expect(paths(() => csat([0, 6]))).toEqual(["scores.0", "scores.1"]);
    expect(paths(() => csat([5], { scale: { min: 1, max: 3, topFrom: 1 } }))).toEqual(["scale.topFrom"]);
    expect(paths(() => csat({ topCount: 5, total: 4 }))).toEqual(["topCount"]);
    expect(paths(() => csat(undefined as never))).toEqual(["total"]);
  });
});

describe("cesShare", () => {
  it("is the share of those who found it easy", () => {
    // Simplesat, help page on the customer effort score: 8 positive answers of 10 are 80 %.
    expect(cesShare({ topCount: 8, total: 10 })).toEqual({
      kind: "cesShare",
      rate: 0.8,
      numerator: 8,
      denominator: 10,
    });
    expect(cesShare([1, 2, 3, 4, 5, 6, 7]).numerator).toBe(3);
    expect(cesShare([5, 4], { scale: { min: 1, max: 5, topFrom: 5 } }).rate).toBe(0.5);
  });
});

describe("cesMean", () => {
  it("is the mean of the answers with its standard error", () => {
    const { mean, standardError, total, counts } = cesMean([7, 6, 5, 4, 2]);
    expect([mean, total, counts]).toEqual([4.8, 5, [0, 1, 0, 1, 1, 1, 1]]);
    expect(standardError).toBeCloseTo(Math.sqrt(14.8 / 4 / 5), 12); // squares 4.84, 1.44, 0.04, 0.64, 7.84
  });

  it("has no error with one answer and no mean without any", () => {
    expect(cesMean([3])).toMatchObject({ kind: "cesMean", mean: 3, standardError: null, scale: { min: 1, max: 7 } });
    expect(cesMean([])).toMatchObject({ mean: null, standardError: null, total: 0 });
  });

  it("takes another scale, and names what cannot be used", () => {
    expect(cesMean([-2, 2, 1], { scale: { min: -2, max: 2 } }).mean).toBeCloseTo(1 / 3, 12);
    expect(paths(() => cesMean([8]))).toEqual(["scores.0"]);
    expect(paths(() => cesMean([1], { scale: { min: 1, max: 1 } }))).toEqual(["scale.max"]);
  });
});

describe("responseRate", () => {
  it("is completed per delivered", () => {
    expect(responseRate({ deliveredCount: 1200, completedCount: 300 })).toBe(0.25);
    expect(responseRate({ deliveredCount: 0, completedCount: 0 })).toBeNull();
  });

  it("names what cannot be used", () => {
    expect(paths(() => responseRate({ deliveredCount: 10, completedCount: 11 }))).toEqual(["completedCount"]);
    expect(paths(() => responseRate({ deliveredCount: -1, completedCount: 0.5 }))).toEqual([
      "deliveredCount",
      "completedCount",
    ]);
  });
});
