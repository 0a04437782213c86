import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/numeric/normalQuantile.ts";

// Independent 50-digit evaluation (mpmath 1.3) at the double nearest to each probability.
const cases = [
  [1e-300, -37.047096299361199],
  [1e-100, -21.273453560965324],
  [1e-20, -9.2623400897984076],
  [1e-12, -7.0344838253011319],
  [1e-5, -4.2648907939228246],
  [0.001, -3.0902323061678135],
  [0.01, -2.3263478740408411],
  [0.025, -1.9599639845400542],
  [0.05, -1.6448536269514727],
  [0.074, -1.4466320671589785],
  [0.076, -1.4325027208258116],
  [0.25, -0.67448975019608174],
  [0.4, -0.25334710313579974],
  [0.51, 0.025068908258711058],
  [0.75, 0.67448975019608174],
  [0.926, 1.4466320671589788],
  [0.975, 1.9599639845400539],
  [0.9999, 3.7190164854557084],
  [0.999999999, 5.9978070196016374],
] as const;

describe("normalQuantile", () => {
  it.each(cases)("of %d is right to a few parts in 10^16", (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(5e-16);
  });

  it("is 0 at ½, odd around it, and rises", () => {
    expect(normalQuantile(0.5)).toBe(0);
    const probability = fc.double({ min: 1e-9, max: 0.5, noNaN: true }).map((p) => Math.round(p * 2 ** 40) / 2 ** 40);
    fc.assert(
      fc.property(
        probability.filter((p) => p > 0),
        probability.filter((p) => p > 0),
        (a, b) => {
          expect(normalQuantile(1 - a)).toBeCloseTo(-normalQuantile(a), 12);
          if (a < b) expect(normalQuantile(a)).toBeLessThan(normalQuantile(b));
        },
      ),
    );
  });
});
