import { describe, expect, it } from "vitest";
import { concentration } from "../../src/rfm/concentration.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("concentration", () => {
  // spec, vector 53: by the definition of the coefficient
  it.each([
    [[1, 2, 3, 4, 5], 4 / 15],
    [[0, 0, 0, 10], 0.75],
    [[7, 7, 7], 0],
    [[0.1, 0.1, 0.1, 0.1], 0],
    [[-5, 0, 6], 22 / 3],
  ])("of %j has the Gini coefficient %d", (values, gini) => {
    expect(concentration(values).gini).toBeCloseTo(gini, 12);
  });

  it("draws the Lorenz curve at a hundred steps, straight between the items", () => {
    const { lorenz } = concentration([3, 1]);
    expect(lorenz).toHaveLength(101);
    expect([lorenz[0], lorenz[25], lorenz[50], lorenz[75], lorenz[100]]).toEqual([
      { items: 0, held: 0 },
      { items: 0.25, held: 0.125 },
      { items: 0.5, held: 0.25 },
      { items: 0.75, held: 0.625 },
      { items: 1, held: 1 },
    ]);
  });

  it("tells whether 80 % come from 20 %", () => {
    const rule = { itemShare: 0.2, totalShare: 0.8 };
    expect(concentration([96, 1, 1, 1, 1]).pareto).toEqual({
      ...rule,
      heldByTop: 0.96,
      itemsNeeded: 80 / 96 / 5,
      holds: true,
    });
    expect(concentration([1, 1, 1, 1, 1]).pareto).toEqual({ ...rule, heldByTop: 0.2, itemsNeeded: 0.8, holds: false });
  });

  it("tries another rule when asked", () => {
    const held = (itemShare: number, totalShare: number) =>
      concentration([4, 3, 2, 1], { pareto: { itemShare, totalShare } }).pareto;
    expect(held(0.5, 0.7)).toMatchObject({ heldByTop: 0.7, itemsNeeded: 0.5, holds: true });
    expect(held(0, 0)).toMatchObject({ heldByTop: 0, itemsNeeded: 0, holds: true });
    expect(held(1, 1)).toMatchObject({ heldByTop: 1, itemsNeeded: 1, holds: true });
    // the total is short of what the largest add up to, one after the other, by rounding
    expect(
      concentration([0.3, 0.1, 0.1, 0.1, 0.3], { pareto: { itemShare: 1, totalShare: 1 } }).pareto.itemsNeeded,
    ).toBe(1);
  });

  it("makes deciles, the first ones larger by one", () => {
    const { groups } = concentration([5, 12, 1, 3, 2, 4, 6, 8, 7, 9, 10, 11]);
    expect(groups.map(({ count }) => count)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(groups[1]).toEqual({
      group: 2,
      count: 2,
      total: 19,
      share: 19 / 78,
      cumulativeShare: 42 / 78,
      greatest: 10,
      least: 9,
    });
    expect(groups.at(-1)!.cumulativeShare).toBe(1);
  });

  it("leaves groups empty where there are fewer items", () => {
    const { groups } = concentration([3, 1], { groups: 3 });
    expect(groups.map(({ count, greatest, cumulativeShare }) => [count, greatest, cumulativeShare])).toEqual([
      [1, 3, 0.75],
      [1, 1, 1],
      [0, null, 1],
    ]);
  });

  it("puts the item at which a cut-off is reached in the better class", () => {
    const classes = (values: readonly number[], abcCutoffs?: readonly [number, number]) =>
      concentration(values, abcCutoffs ? { abcCutoffs } : {}).abc.map(({ count }) => count);
    expect(classes([70, 10, 10, 5, 5])).toEqual([2, 2, 1]);
    expect(classes([79, 10, 10, 1])).toEqual([2, 1, 1]);
    expect(classes([100])).toEqual([1, 0, 0]);
    expect(classes([60, 40], [0.5, 0.5])).toEqual([1, 0, 1]);
    expect(classes([1, 1], [0, 1])).toEqual([0, 2, 0]);
  });

  it("has the classes' shares of items and total", () => {
    expect(concentration([70, 10, 10, 5, 5]).abc[0]).toEqual({
      class: "A",
      countShare: 0.4,
      count: 2,
      total: 80,
      share: 0.8,
      cumulativeShare: 0.8,
      greatest: 70,
      least: 10,
    });
  });

  it.each([
    [[], "emptyBase"],
    [[0, 0], "zeroTotal"],
    [[-1, 1], "zeroTotal"],
    [[-2, 1], "negativeTotal"],
  ])("has no shares of %j: %s", (values, reason) => {
    const result = concentration(values);
    expect(result).toMatchObject({ reason, gini: null, lorenz: [], abc: [], count: values.length });
    expect(result.pareto).toMatchObject({ heldByTop: null, itemsNeeded: null, holds: null });
    expect(new Set(result.groups.map(({ share, cumulativeShare }) => share ?? cumulativeShare))).toEqual(
      new Set([null]),
    );
  });

  it("counts negative values and leaves its input in order", () => {
    const values = Float64Array.of(60, -10, 50);
    const result = concentration(values);
    expect(result).toMatchObject({ negativeCount: 1, total: 100, reason: null });
    expect(result.pareto.itemsNeeded).toBeCloseTo(1.4 / 3, 12);
    expect(Array.from(values)).toEqual([60, -10, 50]);
  });

  it("names what it cannot use", () => {
    const options = { groups: 1, abcCutoffs: [0.9, 0.8], pareto: { itemShare: 2, totalShare: "x" } } as never;
    expect(issuesOf(() => concentration([1, NaN], options)).map(({ code, path }) => [code, ...path])).toEqual([
      ["out_of_range", "groups"],
      ["inconsistent", "abcCutoffs"],
      ["out_of_range", "pareto", "itemShare"],
      ["wrong_type", "pareto", "totalShare"],
      ["out_of_range", "values", 1],
    ]);
    expect(issuesOf(() => concentration([1], { abcCutoffs: [0.5] as never }))).toMatchObject([
      { code: "required", path: ["abcCutoffs", "B"] },
    ]);
    expect(issuesOf(() => concentration([1e308, 1e308]))).toMatchObject([{ code: "overflow" }]);
  });
});
