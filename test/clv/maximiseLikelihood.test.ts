import { describe, expect, it } from "vitest";
import { maximiseLikelihood } from "../../src/clv/maximiseLikelihood.ts";

const problem = { names: ["a", "b"], start: [1, 1], units: [1, 1], shift: 0 };

describe("maximiseLikelihood", () => {
  it("says that the likelihood is flat where other parameters do as well", () => {
    // ln L = −(ln a)²: b does not matter.
    const sumLogLikelihood = ([a = 0]: readonly number[]) => ({
      value: -(Math.log(a) ** 2),
      gradient: [(-2 * Math.log(a)) / a, 0],
      hessian: [
        [(2 * Math.log(a) - 2) / (a * a), 0],
        [0, 0],
      ],
    });
    expect(maximiseLikelihood({ ...problem, sumLogLikelihood }, { start: { a: 3, b: 2 } })).toMatchObject({
      converged: false,
      reason: "flatLikelihood",
      standardErrors: null,
    });
  });

  it("says that it did not reach the top where no step goes up", () => {
    const sumLogLikelihood = ([a = 0, b = 0]: readonly number[]) => ({
      value: -a - b,
      gradient: [1, 1], // which is not the gradient
      hessian: [
        [-2, 0],
        [0, -2],
      ],
    });
    expect(maximiseLikelihood({ ...problem, sumLogLikelihood }, {})).toMatchObject({
      converged: false,
      reason: "notConverged",
    });
  });

  it("starts from the default where a start is undefined", () => {
    const sumLogLikelihood = ([a = 0, b = 0]: readonly number[]) => ({
      value: -(Math.log(a) ** 2) - Math.log(b) ** 2,
      gradient: [(-2 * Math.log(a)) / a, (-2 * Math.log(b)) / b],
      hessian: [
        [(2 * Math.log(a) - 2) / (a * a), 0],
        [0, (2 * Math.log(b) - 2) / (b * b)],
      ],
    });
    const found = maximiseLikelihood({ ...problem, sumLogLikelihood }, { start: { a: 5 } });
    expect(found.parameters["a"]).toBeCloseTo(1, 8);
    expect(found.standardErrors!["b"]).toBeCloseTo(Math.SQRT1_2, 8);
  });
});
