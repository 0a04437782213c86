import { describe, expect, it } from "vitest";
import { ratio } from "../../src/core/ratio.ts";

describe("ratio", () => {
  it("divides", () => {
    expect(ratio(1, 4)).toBe(0.25);
    expect(ratio(0, 4)).toBe(0);
  });

  it("has no value over zero, of either sign", () => {
    expect(ratio(1, 0)).toBeNull();
    expect(ratio(0, -0)).toBeNull();
  });
});
