import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../src/numeric/quantiles.ts";

describe("quantiles", () => {
  it("uses R's type 7", () => {
    // R 4: quantile(c(1, 2, 3, 4), c(0, .25, .5, .75, .9, 1))
    expect(quantiles(Float64Array.of(4, 2, 3, 1), [0, 0.25, 0.5, 0.75, 0.9, 1])).toEqual([1, 1.75, 2.5, 3.25, 3.7, 4]);
  });

  it("gives a single value back", () => {
    expect(quantiles(Float64Array.of(7), [0, 0.3, 1])).toEqual([7, 7, 7]);
  });

  it("keeps ties exact", () => {
    expect(quantiles(Float64Array.of(0.1, 0.1, 0.1), [0.2, 0.4, 0.6])).toEqual([0.1, 0.1, 0.1]);
  });

  it("leaves the values as they are, and keeps their order and bounds", () => {
    const values = fc.float64Array({ minLength: 1, noNaN: true, min: -1e15, max: 1e15 });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(values, shares, (sample, unordered) => {
        const before = sample.slice();
        const cuts = quantiles(
          sample,
          unordered.sort((a, b) => a - b),
        );
        expect(sample).toEqual(before);
        const inOrder = [Math.min(...sample), ...cuts, Math.max(...sample)];
        expect(inOrder.every((value, i) => i === 0 || value >= inOrder[i - 1]!)).toBe(true);
      }),
    );
  });
});
