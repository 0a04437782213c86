import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceeds, floorOf, plus, rest, rounded, times } from "../../src/loyalty/accrual/fraction.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("fractions", () => {
  it("stay exact past 2^53, in lowest terms", () => {
    const third = { n: 2 ** 52, d: 3 * 2 ** 51 };
    expect(plus(third, { n: 1, d: 3 * 2 ** 50 })).toEqual({ n: 750599937895083, d: 1125899906842624 });
    expect(times({ n: 2 ** 52, d: 3 }, { numerator: 6, denominator: 2 ** 52 })).toEqual({ n: 2, d: 1 });
    const [almost, less] = [
      { n: 2 ** 53 - 1, d: 2 ** 52 },
      { n: 2 ** 53 - 3, d: 2 ** 52 - 1 },
    ];
    expect([exceeds(almost, less), exceeds(less, almost), exceeds(less, less)]).toEqual([true, false, false]); // by 1 in 2^104
  });

  it("say so rather than lose a digit", () => {
    const prime = 9007199254740881;
    expect(issuesOf(() => plus({ n: 1, d: prime }, { n: 1, d: prime - 2 }))[0]!.code).toBe("overflow");
  });

  it("round as each mode says, negative never", () => {
    const modes = ["down", "up", "nearest", "halfEven"] as const;
    const all = (n: number, d: number): number[] => modes.map((mode) => rounded({ n, d }, mode));
    expect(all(5, 2)).toEqual([2, 3, 3, 2]);
    expect(all(7, 2)).toEqual([3, 4, 4, 4]);
    expect(all(7, 3)).toEqual([2, 3, 2, 2]);
    expect(all(8, 3)).toEqual([2, 3, 3, 3]);
    expect(all(4, 2)).toEqual([2, 2, 2, 2]);
  });

  it("are their whole part and the rest", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e6 }), (n, d) => {
        expect(floorOf({ n, d }) + rest({ n, d })).toBeCloseTo(n / d, 6);
      }),
    );
  });
});
