import { describe, expect, it } from "vitest";
import { rankByValue } from "../../src/rfm/rankByValue.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("rankByValue", () => {
  it("ranks by value, equal ones by id in code-unit order, the first groups larger", () => {
    const customers = { customerId: ["b", "ä", "B", "a", "z"], value: [0, 0, -0, 0, 10] };
    const { columns } = rankByValue(customers, { groups: 2 });
    expect(columns.customerId).toEqual(["z", "B", "a", "b", "ä"]);
    expect(Array.from(columns.rank)).toEqual([1, 2, 3, 4, 5]);
    expect(Array.from(columns.group)).toEqual([1, 1, 1, 2, 2]);
    expect(columns.class).toEqual(["A", "C", "C", "C", "C"]);
  });

  it("has classes and cumulative shares", () => {
    const { columns } = rankByValue({ customerId: ["a", "b", "c", "d"], value: Float64Array.of(10, 70, 15, 5) });
    expect(columns.class).toEqual(["A", "A", "B", "C"]);
    expect(Array.from(columns.cumulativeShare)).toEqual([0.7, 0.85, 0.95, 1]);
  });

  it("has no shares and classes of no total", () => {
    const { columns, meta } = rankByValue({ customerId: ["a", "b"], value: [1, -1] });
    expect(columns.class).toEqual([null, null]);
    expect(Array.from(columns.cumulativeShare)).toEqual([NaN, NaN]);
    expect(meta).toEqual({ total: 0, negativeCount: 1, groups: 10, abcCutoffs: [0.8, 0.95] });
    expect(rankByValue({ customerId: [], value: [] }).length).toBe(0);
  });

  it("names what it cannot use", () => {
    const run = () => rankByValue({ customerId: ["a"], value: [1, Infinity] }, { groups: 0 });
    expect(issuesOf(run).map(({ code, path }) => [code, ...path])).toEqual([
      ["out_of_range", "groups"],
      ["length_mismatch", "value"],
      ["out_of_range", "value", 1],
    ]);
  });
});
