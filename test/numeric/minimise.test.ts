import { describe, expect, it } from "vitest";
import { invertPositiveDefinite } from "../../src/numeric/invertPositiveDefinite.ts";
import { type Evaluation, minimise } from "../../src/numeric/minimise.ts";

const options = { maxIterations: 100, limit: 100 };

/** Rosenbrock's valley, whose Hessian is not positive definite everywhere. */
const rosenbrock = ([x = 0, y = 0]: readonly number[]): Evaluation => ({
  value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
  gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
  hessian: [
    [1200 * x * x - 400 * y + 2, -400 * x],
    [-400 * x, 200],
  ],
});

describe("minimise", () => {
  it("finds the end of a curved valley, from where the Hessian is indefinite too", () => {
    for (const start of [
      [-1.2, 1],
      [0, 3],
      [5, -5],
    ]) {
      const { point, end, value } = minimise(rosenbrock, start, options);
      expect(end).toBe("minimum");
      expect(point[0]).toBeCloseTo(1, 6);
      expect(point[1]).toBeCloseTo(1, 6);
      expect(value).toBeLessThan(1e-12);
    }
  });

  it("reports each step, never upwards", () => {
    const values: number[] = [rosenbrock([-1.2, 1]).value];
    const found = minimise(rosenbrock, [-1.2, 1], {
      ...options,
      onIteration: (iteration, value) => {
        expect(iteration).toBe(values.length);
        expect(value).toBeLessThanOrEqual(values.at(-1)!);
        values.push(value);
      },
    });
    expect(found.iterations).toBe(values.length - 1);
    expect(found.evaluations).toBeGreaterThanOrEqual(values.length);
  });

  it("stops at the limit where the function falls for ever", () => {
    const fall = ([x = 0]: readonly number[]): Evaluation => ({
      value: Math.exp(-x),
      gradient: [-Math.exp(-x)],
      hessian: [[Math.exp(-x)]],
    });
    expect(minimise(fall, [0], { ...options, limit: 5 }).end).toBe("limit");
  });

  it("gives up after as many steps as it may take, and where the values do not fit the gradient", () => {
    expect(minimise(rosenbrock, [-1.2, 1], { ...options, maxIterations: 3 })).toMatchObject({
      end: "maxIterations",
      iterations: 3,
    });
    const liar = ([x = 0]: readonly number[]): Evaluation => ({ value: x, gradient: [-1], hessian: [[1]] });
    expect(minimise(liar, [0], options).end).toBe("maxIterations");
  });
});

describe("invertPositiveDefinite", () => {
  it("inverts", () => {
    const inverse = invertPositiveDefinite([
      [4, 2],
      [2, 3],
    ]);
    expect(inverse!.map((row) => row.map((value) => Math.round(8 * value)))).toEqual([
      [3, -2],
      [-2, 4],
    ]);
  });

  it("has no inverse of a singular matrix", () => {
    expect(
      invertPositiveDefinite([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });
});
