import { betaMean } from "./betaMean.ts";

/**
 * ln ₂F₁(a, b; c; z), Gauss's hypergeometric function, for z < 1 and a or b between 0 and c.
 *
 * Euler's integral: the mean of (1 − z t)^−a over t from a beta distribution with shapes b and c − b, where a and b may
 * change places. For z > 0 it is turned by Pfaff's transformation first, so that the mean is of something below one.
 */
export function logHypergeometric(a: number, b: number, c: number, z: number): number {
  const [power, shape] = b <= 0 || b >= c || (b < a && a < c) ? [b, a] : [a, b];
  if (z > 0) return -power * Math.log1p(-z) + logMeanPower(power, c - shape, shape, z / (1 - z));
  return logMeanPower(power, shape, c - shape, -z);
}

/** ln of the mean of (1 + u t)^−a; near zero by way of its difference from one. */
function logMeanPower(a: number, shape: number, other: number, u: number): number {
  const sharpness = Math.abs(a) * u;
  const difference = betaMean(shape, other, sharpness, (t) => Math.expm1(-a * Math.log1p(u * t)));
  if (Math.abs(difference) < 0.5) return Math.log1p(difference);
  return Math.log(betaMean(shape, other, sharpness, (t) => Math.exp(-a * Math.log1p(u * t))));
}
