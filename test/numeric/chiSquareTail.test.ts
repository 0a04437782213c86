import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../../src/numeric/chiSquareTail.ts";

// Independent 50-digit evaluation (mpmath 1.3) of the regularised upper incomplete gamma function.
const cases = [
  [1e-12, 1, 0.9999992021154392],
  [0.001, 1, 0.97477287936996039],
  [1, 1, 0.3173105078629141],
  [3.841458820694124, 1, 0.050000000000000057],
  [7.99, 1, 0.0047036415099147319],
  [8.01, 1, 0.0046519737673363119],
  [30, 1, 4.3204630578274973e-8],
  [200, 1, 2.0884875837625448e-45],
  [1400, 1, 2.1010145162642175e-306],
  [1e-12, 2, 0.9999999999995],
  [5.991464547107979, 2, 0.050000000000000074],
  [100, 2, 1.9287498479639178e-22],
  [0.5, 3, 0.91889141165467586],
  [7.814727903251178, 3, 0.050000000000000038],
  [50, 3, 7.9891792449514711e-11],
  [16.918977604620448, 9, 0.050000000000000032],
  [200, 9, 3.3129923939095531e-38],
  [90, 100, 0.75319796559982973],
  [124.3, 100, 0.050266398300158396],
  [500, 101, 3.865480675937854e-54],
  [2000, 1200, 5.9791956749646522e-43],
] as const;

describe("chiSquareTail", () => {
  it.each(cases)("beyond %d with %d degrees of freedom is right to a part in 10^12", (statistic, freedom, expected) => {
    expect(Math.abs(chiSquareTail(statistic, freedom) / expected - 1)).toBeLessThan(1e-12);
  });

  it("is 1 beyond 0, whatever the degrees of freedom", () => {
    expect([1, 2, 3, 50].map((freedom) => chiSquareTail(0, freedom))).toEqual([1, 1, 1, 1]);
  });

  it("never rises, also where the two ways of computing meet", () => {
    for (const freedom of [1, 2, 3, 7]) {
      let last = 1;
      for (let statistic = 0; statistic < 20; statistic += 0.01) {
        const tail = chiSquareTail(statistic, freedom);
        expect(tail).toBeLessThanOrEqual(last);
        last = tail;
      }
    }
  });
});
