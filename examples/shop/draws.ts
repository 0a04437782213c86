import type { RandomSource } from "clientele/core";

// Logarithms, roots and powers alone: unlike sines they come out the same on every machine.

/** A standard normal number, by the polar method (Marsaglia & Bray 1964). */
function normal(random: RandomSource): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** A gamma number of a shape and scale 1 (Marsaglia & Tsang 2000). */
export function gamma(random: RandomSource, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * Math.pow(random(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** An exponential number of mean 1. */
export function exponential(random: RandomSource): number {
  return -Math.log(1 - random());
}

/** A whole number from 0 to below `count`. */
export function below(random: RandomSource, count: number): number {
  return Math.floor(random() * count);
}
