import { describe, expect, it } from "vitest";
import { bisect } from "../../src/numeric/bisect.ts";

describe("bisect", () => {
  it.each([
    ["a square root", (x: number) => 2 - x * x, 0, 2, Math.SQRT2],
    ["a small root", (x: number) => 1e-300 - x, 0, 1, 1e-300],
    ["a step", (x: number) => (x < 0.3 ? 1 : -1), -1, 1, 0.3],
    ["a root at the upper end", (x: number) => 1 - x, 0, 1, 1],
  ])("finds %s to the last double", (_, evaluate, low, high, root) => {
    const found = bisect(evaluate, low, high);
    expect(found).toBeLessThanOrEqual(root);
    expect(Math.abs(found - root)).toBeLessThanOrEqual(2 ** -52 * Math.abs(root));
    expect(evaluate(found)).toBeGreaterThan(0);
  });

  it("stays at the lower end where the function is nowhere else above zero", () => {
    expect(bisect((x) => (x === 0 ? 1 : -1), 0, 1)).toBe(0);
  });
});
