import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/numeric/wilsonInterval.ts";

describe("wilsonInterval", () => {
  it("agrees with the published intervals of Newcombe (1998), Statistics in Medicine 17, table I, method 3", () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [successes, total, lower, upper] of published) {
      const interval = wilsonInterval(successes, total, 0.95);
      expect(interval.lower).toBeCloseTo(lower, 4);
      expect(interval.upper).toBeCloseTo(upper, 4);
    }
  });

  it("ends at 0 and 1 just where all trials agree", () => {
    expect(wilsonInterval(0, 7, 0.9).lower).toBe(0);
    expect(wilsonInterval(7, 7, 0.9).upper).toBe(1);
    expect(wilsonInterval(7, 7, 0.9).lower).toBeCloseTo(1 - wilsonInterval(0, 7, 0.9).upper, 12);
  });

  it("solves the equation of the score test at its bounds", () => {
    const z = 1.959963984540054;
    const { lower, upper } = wilsonInterval(3, 11, 0.95);
    for (const bound of [lower, upper]) {
      expect(Math.abs(3 / 11 - bound) / Math.sqrt((bound * (1 - bound)) / 11)).toBeCloseTo(z, 10);
    }
  });
});
