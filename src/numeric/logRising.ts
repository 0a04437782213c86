import { logGamma } from "./logGamma.ts";
import { stirlingCorrection, stirlingFrom } from "./stirlingCorrection.ts";

/** ln Γ(x + n) − ln Γ(x), the logarithm of x (x + 1) … (x + n − 1), for x > 0 and n ≥ 0 that need not be whole. */
export function logRising(x: number, n: number): number {
  if (n === 0) return 0;
  if (x < stirlingFrom) return logGamma(x + n) - logGamma(x);
  const sum = x + n;
  const corrections = stirlingCorrection(sum) - stirlingCorrection(x);
  return (x - 0.5) * Math.log1p(n / x) + n * (Math.log(sum) - 1) + corrections; // Stirling, the large terms taken off
}
