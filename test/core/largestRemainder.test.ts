import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRemainder } from "../../src/core/largestRemainder.ts";

describe("largestRemainder", () => {
  it("gives what is left over to the largest remainders, of equal ones to the first", () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(10, [15, 15, 70])).toEqual([2, 1, 7]);
    expect(largestRemainder(10, [11, 22, 67])).toEqual([1, 2, 7]);
  });

  it("gives all to the first where nothing has a weight", () => {
    expect(largestRemainder(7, [0, 0])).toEqual([7, 0]);
    expect(largestRemainder(7, [])).toEqual([]);
  });

  it("sums to the amount, each share within one of its proportion, beyond 2^53 as well", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (amount, parts) => {
        const shares = largestRemainder(amount, parts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
        if (total === 0n) return;
        shares.forEach((share, i) => {
          const off = BigInt(share) * total - BigInt(amount) * BigInt(parts[i]!);
          expect(off < total && off > -total).toBe(true);
        });
      }),
    );
  });
});
