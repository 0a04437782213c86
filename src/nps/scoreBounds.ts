import type { Bounds, Shares } from "./waldBounds.ts";

/** The least and the greatest score that lie no more than z standard errors away from the one seen. */
export function scoreBounds({ p, d, n }: Shares, z: number): Bounds {
  return [-greatestScore({ p: d, d: p, n }, z), greatestScore({ p, d, n }, z)];
}

/** Found by halving: at the score itself the distance is too small, at 1 too large. */
function greatestScore({ p, d, n }: Shares, z: number): number {
  let low = p - d;
  let high = 1;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (n * (p - d - middle) ** 2 > z ** 2 * restrictedVariance(p, d, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Variance of an answer under the shares that explain those seen best among all that give the score. */
function restrictedVariance(p: number, d: number, score: number): number {
  const detractors = score < 0 ? restrictedShare(d, p, -score) - score : restrictedShare(p, d, score);
  return 2 * detractors + score - score ** 2;
}

/**
 * The likeliest share of detractors x when that of promoters is x + s, s ≥ 0: the greater root of
 * 2x² − bx − ds(1 − s) = 0, where the derivative of p ln(x + s) + (1 − p − d) ln(1 − 2x − s) + d ln x is zero.
 */
function restrictedShare(p: number, d: number, s: number): number {
  const b = p * (1 - s) - 2 * (1 - p - d) * s + d * (1 - 3 * s);
  const root = Math.sqrt(b ** 2 + 8 * d * s * (1 - s));
  // Of the two forms of the root the one that loses no digits.
  return b >= 0 ? (b + root) / 4 : (2 * d * s * (1 - s)) / (root - b);
}
