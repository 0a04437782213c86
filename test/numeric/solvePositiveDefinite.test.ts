import { describe, expect, it } from "vitest";
import { solvePositiveDefinite } from "../../src/numeric/solvePositiveDefinite.ts";

describe("solvePositiveDefinite", () => {
  it("solves small systems", () => {
    expect(solvePositiveDefinite([[4]], [2])).toEqual([0.5]);
    const matrix = [
      [4, 2, 0],
      [2, 5, 1],
      [0, 1, 3],
    ];
    const solution = solvePositiveDefinite(matrix, [0, -7, 1])!;
    [1, -2, 1].forEach((value, i) => {
      expect(solution[i]).toBeCloseTo(value, 14);
    });
    expect(matrix[1]).toEqual([2, 5, 1]);
  });

  it("solves nothing by nothing", () => {
    expect(solvePositiveDefinite([], [])).toEqual([]);
  });

  it("knows a singular matrix", () => {
    expect(solvePositiveDefinite([[0]], [0])).toBeNull();
    const twice = [
      [1, 2],
      [2, 4],
    ];
    expect(solvePositiveDefinite(twice, [1, 2])).toBeNull();
    const third = [
      [0.1, 0.3],
      [0.3, 0.9],
    ];
    expect(solvePositiveDefinite(third, [1, 2])).toBeNull();
  });
});
