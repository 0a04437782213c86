import { MetricError } from "../../core/metricError.ts";
import type { PointRounding } from "../program/base.ts";
import type { Ratio } from "../program/ratio.ts";

/** An exact number of points: `n / d`, with safe integers, none below zero, and d above zero. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

export const zero: Fraction = { n: 0, d: 1 };

/** A whole number of points. */
export function whole(points: number): Fraction {
  return { n: points, d: 1 };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  const n = a.d === b.d ? a.n + b.n : a.n * b.d + b.n * a.d;
  const d = a.d === b.d ? a.d : a.d * b.d;
  if (n <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return { n, d };
  return reduced(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

/** a · numerator / denominator. */
export function times(a: Fraction, { numerator, denominator }: Ratio): Fraction {
  const n = a.n * numerator;
  const d = a.d * denominator;
  if (n <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return { n, d };
  return reduced(BigInt(a.n) * BigInt(numerator), BigInt(a.d) * BigInt(denominator));
}

/** Whether a is more than b. */
export function exceeds(a: Fraction, b: Fraction): boolean {
  return BigInt(a.n) * BigInt(b.d) > BigInt(b.n) * BigInt(a.d);
}

/** The whole points of a fraction. */
export function floorOf({ n, d }: Fraction): number {
  return (n - (n % d)) / d;
}

/** What is left of it, as a share of a point. */
export function rest({ n, d }: Fraction): number {
  return (n % d) / d;
}

/** A fraction as a number, for people to read. */
export function shown({ n, d }: Fraction): number {
  return n / d;
}

/** The whole number of points that a fraction rounds to. */
export function rounded({ n, d }: Fraction, mode: PointRounding): number {
  const over = n % d;
  const floor = (n - over) / d;
  if (over === 0 || mode === "down") return floor;
  if (mode === "up") return floor + 1;
  if (over === d - over) return mode === "nearest" || floor % 2 === 1 ? floor + 1 : floor;
  return over > d - over ? floor + 1 : floor;
}

/** A fraction in lowest terms. Exactness ends where these pass 2^53: better no award than a wrong one. */
function reduced(n: bigint, d: bigint): Fraction {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  const fraction = { n: Number(n / a), d: Number(d / a) };
  if (Number.isSafeInteger(fraction.n) && Number.isSafeInteger(fraction.d)) return fraction;
  const message = "purchase: expected an award that is exact with terms below 2^53; use rates with fewer digits";
  throw new MetricError([{ code: "overflow", path: ["purchase"], message }]);
}
