import { describe, expect, it } from "vitest";
import { topShare } from "../../src/rfm/topShare.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("topShare", () => {
  it.each([
    [[1, 2, 3, 4, 10], 0.2, 0.5],
    [[1, 2, 3, 4, 10], 0.3, 0.6],
    [[1, 2, 3, 4, 10], 0, 0],
    [[1, 2, 3, 4, 10], 1, 1],
    [[5], 0.2, 0.2],
    [[3, 3, 3], 0.5, 0.5],
  ])("of %j, the top %d holds %d", (values, share, expected) => {
    expect(topShare(values, share).topShare).toBeCloseTo(expected, 12);
  });

  it("carries what it divides, and counts negative values", () => {
    expect(topShare(Float64Array.of(-10, 60, 50), 1 / 3)).toEqual({
      topShare: 0.6,
      share: 1 / 3,
      numerator: 60,
      denominator: 100,
      count: 3,
      negativeCount: 1,
    });
  });

  it("is null of nothing, and of a total of nothing", () => {
    expect(topShare([], 0.2).topShare).toBeNull();
    expect(topShare([-1, 1], 0.2).topShare).toBeNull();
  });

  it("leaves the values in their order", () => {
    const values = Float64Array.of(3, 1, 2);
    topShare(values, 0.5);
    expect(Array.from(values)).toEqual([3, 1, 2]);
  });

  it("rejects a total past all numbers", () => {
    expect(issuesOf(() => topShare([1e308, 1e308], 0.5))).toMatchObject([{ code: "overflow", path: ["values"] }]);
  });

  it("names a value that is not finite, and a share outside 0 to 1", () => {
    expect(issuesOf(() => topShare([1, NaN, Infinity], 1.5)).map(({ code, path }) => [code, path])).toEqual([
      ["out_of_range", ["share"]],
      ["out_of_range", ["values", 1]],
      ["out_of_range", ["values", 2]],
    ]);
  });
});
