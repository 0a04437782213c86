import type { Lifetime } from "./lifetime.ts";

/**
 * Exponential lifetimes whose rates follow a gamma distribution over the base: a Pareto distribution of the second kind,
 *
 * $$ S(t) = \Bigl(\frac{\beta}{\beta + t}\Bigr)^s $$
 *
 * @see [schmittlein-1987] in docs/references.md
 */
export function paretoLifetime(s: number, beta: number): Lifetime {
  return {
    logDecline: (from, elapsed) => s * Math.log1p(elapsed / (beta + from)),
    whenDeclined: (decline) => beta * Math.expm1(decline / s),
    hazard: (time) => s / (beta + time),
    leastHazardAfter: () => 0,
    steepness: (time) => (s + 1) / (beta + time),
    scale: beta,
    reach: () => Math.PI,
    meanWithin: (horizon) => {
      const log = Math.log1p(horizon / beta);
      const exponent = (1 - s) * log;
      // (e^z − 1) / z, so that s = 1 is a point like any other
      return beta * log * (exponent === 0 ? 1 : Math.expm1(exponent) / exponent);
    },
    mean: () => (s > 1 ? beta / (s - 1) : null),
    after: (time) => paretoLifetime(s, beta + time),
  };
}
