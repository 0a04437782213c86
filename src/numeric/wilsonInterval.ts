import { normalQuantile } from "./normalQuantile.ts";

/**
 * The score interval of Wilson for a share of `total` trials: the shares that a test of the given level would not
 * reject. It stays within 0 and 1 and is never empty, not even where all trials agree.
 *
 * @param successes - From 0 to `total`.
 * @param total - At least 1.
 * @param confidence - In (0, 1).
 * @see [wilson-1927] in docs/references.md
 */
export function wilsonInterval(successes: number, total: number, confidence: number): { lower: number; upper: number } {
  const z = -normalQuantile((1 - confidence) / 2);
  const share = successes / total;
  const correction = (z * z) / total;
  const center = share + correction / 2;
  const halfWidth = z * Math.sqrt((share * (1 - share) + correction / 4) / total);
  // At the ends rounding would leave a bound a hair beyond 0 or 1.
  return {
    lower: successes === 0 ? 0 : (center - halfWidth) / (1 + correction),
    upper: successes === total ? 1 : (center + halfWidth) / (1 + correction),
  };
}
