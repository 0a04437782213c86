import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retentionRate } from "../../src/retention/retentionRate.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("retentionRate", () => {
  it.each([
    [200, 190, 30, 0.8],
    [100, 100, 0, 1],
    [100, 40, 40, 0],
    [1, 1000, 999, 1],
  ])("of %i customers, %i at the end of whom %i are new, is %d", (startCount, endCount, newCount, rate) => {
    expect(retentionRate(Object.freeze({ startCount, endCount, newCount }))).toBe(rate);
  });

  it("has no value where nobody could be retained", () => {
    expect(retentionRate({ startCount: 0, endCount: 5, newCount: 5 })).toBeNull();
  });

  it.each([
    [{ startCount: 10, endCount: 12, newCount: 1 }, "more stayed than there were"],
    [{ startCount: 10, endCount: 3, newCount: 4 }, "more are new than there are"],
  ])("refuses %j: %s", (counts) => {
    expect(issuesOf(() => retentionRate(counts))).toMatchObject([{ code: "out_of_range", path: ["endCount"] }]);
  });

  it("names every count that is none", () => {
    expect(issuesOf(() => retentionRate({ startCount: -1, endCount: 1.5, newCount: NaN }))).toMatchObject([
      { code: "out_of_range", path: ["startCount"] },
      { code: "out_of_range", path: ["endCount"] },
      { code: "out_of_range", path: ["newCount"] },
    ]);
  });

  it("is one less the share lost, whoever joins", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.nat(1e9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, joined, share) => {
          const lost = Math.floor(share * start);
          const rate = retentionRate({ startCount: start, endCount: start - lost + joined, newCount: joined })!;
          expect(rate).toBeCloseTo(1 - lost / start, 12);
        },
      ),
    );
  });
});
