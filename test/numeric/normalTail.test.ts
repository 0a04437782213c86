import { describe, expect, it } from "vitest";
import { normalTail } from "../../src/numeric/normalTail.ts";

describe("normalTail", () => {
  // Abramowitz and Stegun, table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [-1, 0.841344746068543],
    [1.96, 0.02499789514822],
    [-3, 0.99865010196837],
    [5, 2.866515719e-7],
  ])("beyond %d is %d", (z, expected) => {
    expect(normalTail(z) / expected).toBeCloseTo(1, 9);
  });
});
