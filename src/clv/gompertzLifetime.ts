import type { Lifetime } from "./lifetime.ts";
import { lifeWithin } from "./lifeWithin.ts";

/**
 * Gompertz lifetimes, of a hazard that grows as e^{bt}, whose levels follow a gamma distribution over the base:
 *
 * $$ S(t) = \Bigl(\frac{\beta}{\beta + e^{bt} - 1}\Bigr)^s $$
 *
 * It is evaluated through q(t) = e^{bt} / (β + e^{bt} − 1), which lies between 1/β and 1 and never overflows: the hazard
 * is s·b·q, and whoever is alive at t has the same lifetime ahead with 1/q(t) in place of β.
 *
 * @see [bemmaor-glady-2012] in docs/references.md
 */
export function gompertzLifetime(b: number, s: number, beta: number): Lifetime {
  const q = (time: number): number => 1 / (beta * Math.exp(-b * time) - Math.expm1(-b * time));
  // β + e^{bt} − 1 = 0 on the real axis before 0 where β < 1, else at π / b to both sides of the axis.
  const pole = beta < 1 ? Math.log1p(-beta) / b : Math.log(beta - 1) / b;
  const aside = beta < 1 ? 0 : Math.PI / b;
  const lifetime: Lifetime = {
    logDecline: (from, elapsed) => {
      const growth = b * elapsed;
      const start = q(from);
      if (growth < 30) return s * Math.log1p(start * Math.expm1(growth));
      return s * (growth + Math.log(start + (1 - start) * Math.exp(-growth)));
    },
    whenDeclined: (decline) => {
      const log = decline / s;
      return (log < 30 ? Math.log1p(beta * Math.expm1(log)) : log + Math.log(beta + (1 - beta) * Math.exp(-log))) / b;
    },
    hazard: (time) => s * b * q(time),
    leastHazardAfter: (time) => s * b * Math.min(1, q(time)),
    steepness: (time) => b * q(time) * (s + Math.abs(beta - 1) * Math.exp(-b * time)),
    scale: Math.min(Math.hypot(pole, aside), 50 / b),
    reach: (time, before) =>
      Math.hypot(Math.log(Math.hypot(before + pole, aside) / (before + time)), Math.atan2(aside, before + pole)),
    meanWithin: (horizon) => lifeWithin(lifetime, 0, horizon),
    mean: () => lifeWithin(lifetime, 0, Infinity),
    after: (time) => gompertzLifetime(b, s, 1 / q(time)),
  };
  return lifetime;
}
