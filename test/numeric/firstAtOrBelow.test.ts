import { describe, expect, it } from "vitest";
import { firstAtOrBelow } from "../../src/numeric/firstAtOrBelow.ts";

describe("firstAtOrBelow", () => {
  const curve = [0.9, 0.6, 0.5, 0.2];

  it.each([
    [1, 0],
    [0.6, 1],
    [0.55, 2],
    [0.1, -1],
  ])("of a level of %d is %d", (level, place) => {
    expect(firstAtOrBelow(curve, level)).toBe(place);
  });

  it("takes a product of fractions that is ½ but for its last digits as ½", () => {
    const third = 1 - 1 / 3;
    expect(firstAtOrBelow([third, third * 0.75 + 1e-12], 0.5)).toBe(1);
  });

  it("passes over what is missing", () => {
    expect(firstAtOrBelow([NaN, null, 0.4], 0.5)).toBe(2);
    expect(firstAtOrBelow([], 0.5)).toBe(-1);
  });
});
