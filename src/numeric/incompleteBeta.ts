import { logBeta } from "./logBeta.ts";

/**
 * The regularised incomplete beta function I_x(a, b), the probability that a beta variable is at most x.
 *
 * Its continued fraction, on the side where it converges fast.
 *
 * @param x - A share of one.
 * @param y - 1 − x, which the caller may know with more digits than the difference has.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b));
  if (x * (a + b + 2) < a + 1) return Math.min(1, (front * fraction(a, b, x)) / a);
  return Math.max(0, 1 - (front * fraction(b, a, y)) / b);
}

/** The continued fraction by Lentz's method; for x as it is called here no denominator comes near zero. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = d * c;
    value *= change;
    if (!(Math.abs(change - 1) > 1e-15)) return value;
  }
}
