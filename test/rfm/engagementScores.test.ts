import { describe, expect, it } from "vitest";
import { engagementScores } from "../../src/rfm/engagementScores.ts";
import { issuesOf } from "../config/issuesOf.ts";

const customerId = ["a", 2, 3n, "d"];
const metrics = { visits: [0, 5, 5, 10], idleDays: Float64Array.of(30, 0, 10, 20) };
const weights = { visits: 3, idleDays: 1 };

describe("engagementScores", () => {
  it("adds up measures between their least and greatest value, less being better where told", () => {
    const table = engagementScores(
      { customerId, metrics },
      { weights, scaling: "minMax", lowerIsBetter: ["idleDays"] },
    );
    expect(table.columns.customerId).toEqual(["a", "2", "3", "d"]);
    [0, 0.375 + 0.25, 0.375 + 1 / 6, 0.75 + 1 / 12].forEach((expected, row) => {
      expect(table.columns.engagement[row]).toBeCloseTo(expected, 12);
    });
    expect(Array.from(table.columns.e)).toEqual([1, 4, 2, 5]);
    expect(table.meta).toMatchObject({
      weights: { visits: 0.75, idleDays: 0.25 },
      scaling: "minMax",
      lowerIsBetter: ["idleDays"],
      constantMetrics: [],
      bins: 5,
    });
    expect(table.meta.cutPoints).toHaveLength(4);
  });

  it("ranks them, ties counted half, and no outlier moves the others", () => {
    const ranked = (last: number) =>
      Array.from(
        engagementScores(
          { customerId, metrics: { visits: [0, 5, 5, last] } },
          { weights: { visits: 1 }, scaling: "rank", bins: 2 },
        ).columns.engagement,
      );
    expect(ranked(10)).toEqual([0, 0.5, 0.5, 1]);
    expect(ranked(1e9)).toEqual(ranked(10));
  });

  it.each(["minMax", "rank"] as const)("takes a measure that is the same for all as one half, by %s", (scaling) => {
    const table = engagementScores(
      { customerId: ["a", "b"], metrics: { visits: [0, -0] } },
      { weights: { visits: 1 }, scaling },
    );
    expect(Array.from(table.columns.engagement)).toEqual([0.5, 0.5]);
    expect(table.meta.constantMetrics).toEqual(["visits"]);
    const one = engagementScores({ customerId: ["a"], metrics: { visits: [3] } }, { weights: { visits: 1 }, scaling });
    expect(one.row(0)).toEqual({ customerId: "a", engagement: 0.5, e: 1 });
  });

  it("is empty for nobody, and ignores a measure of no weight", () => {
    const none = engagementScores(
      { customerId: [], metrics: { visits: [] } },
      { weights: { visits: 1 }, scaling: "rank" },
    );
    expect([none.length, none.meta.constantMetrics]).toEqual([0, []]);
    const { columns } = engagementScores(
      { customerId, metrics },
      { weights: { visits: 1, idleDays: 0 }, scaling: "minMax" },
    );
    expect(Array.from(columns.engagement)).toEqual([0, 0.5, 0.5, 1]);
  });

  it("names options that cannot be used", () => {
    const run = () =>
      engagementScores({ customerId, metrics: { ...metrics, short: [1] } }, {
        weights: { visits: -1, clicks: 1 },
        scaling: "z",
        bins: 1,
        lowerIsBetter: ["age"],
      } as never);
    expect(issuesOf(run).map(({ code, path }) => [code, ...path])).toEqual([
      ["unknown_choice", "scaling"],
      ["out_of_range", "bins"],
      ["out_of_range", "weights", "visits"],
      ["required", "weights", "idleDays"],
      ["required", "weights", "short"],
      ["unknown_reference", "weights"],
      ["unknown_reference", "lowerIsBetter"],
      ["out_of_range", "weights"],
      ["length_mismatch", "metrics", "short"],
    ]);
    expect(issuesOf(() => engagementScores({ customerId, metrics }, { scaling: "rank" } as never))).toMatchObject([
      { path: ["weights", "visits"] },
      { path: ["weights", "idleDays"] },
      { path: ["weights"] },
    ]);
  });

  it("names rows that cannot be used", () => {
    const columns = { customerId: ["a", "a", ""], metrics: { visits: [1, NaN, undefined as never] } };
    const run = () => engagementScores(columns, { weights: { visits: 1 }, scaling: "rank" });
    expect(issuesOf(run).map(({ code, path }) => [code, ...path])).toEqual([
      ["conflicting_duplicate", 1, "customerId"],
      ["out_of_range", 1, "visits"],
      ["wrong_type", 2, "customerId"],
      ["required", 2, "visits"],
    ]);
  });
});
