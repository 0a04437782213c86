import type { RandomSource } from "./seededRandom.ts";

/** A standard normal number, by the polar method (Marsaglia & Bray 1964). */
function drawNormal(random: RandomSource): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** A gamma number of a shape of 1 or more and scale 1 (Marsaglia & Tsang 2000). */
function drawLargeGamma(random: RandomSource, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** ln of a gamma number of any shape and scale 1: with a shape near zero the number itself would often be too small. */
export function drawLogGamma(random: RandomSource, shape: number): number {
  if (shape >= 1) return Math.log(drawLargeGamma(random, shape));
  return Math.log(drawLargeGamma(random, shape + 1)) + Math.log(1 - random()) / shape;
}

/** A beta number. */
export function drawBeta(random: RandomSource, a: number, b: number): number {
  const first = drawLogGamma(random, a);
  return 1 / (1 + Math.exp(drawLogGamma(random, b) - first));
}

/** An exponential number of mean 1. */
export function drawExponential(random: RandomSource): number {
  return -Math.log(1 - random());
}
