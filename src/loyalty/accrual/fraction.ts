import type { Ratio } from "../program/ratio.ts";
import type { PointRounding } from "../program/base.ts";

/** An exact number of points: `n / d`, with safe integers and d above zero. */
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
  if (a.d === b.d) return { n: safe(a.n + b.n), d: a.d };
  const common = greatestCommonDivisor(a.d, b.d);
  const scale = b.d / common;
  return { n: safe(safe(a.n * scale) + safe(b.n * (a.d / common))), d: safe(a.d * scale) };
}

/** a · numerator / denominator, in lowest terms. */
export function times(a: Fraction, { numerator, denominator }: Ratio): Fraction {
  if (numerator === denominator) return a;
  const first = greatestCommonDivisor(a.n, denominator);
  const second = greatestCommonDivisor(numerator, a.d);
  return {
    n: safe((a.n / first) * (numerator / second)),
    d: safe((a.d / second) * (denominator / first)),
  };
}

/** Whether a is more than b. */
export function exceeds(a: Fraction, b: Fraction): boolean {
  return safe(a.n * b.d) > safe(b.n * a.d);
}

/** The whole points of a fraction, none below zero. */
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

/** The whole number of points that a fraction, none below zero, rounds to. */
export function rounded({ n, d }: Fraction, mode: PointRounding): number {
  const over = n % d;
  const floor = (n - over) / d;
  if (over === 0 || mode === "down") return floor;
  if (mode === "up") return floor + 1;
  if (2 * over === d) return mode === "nearest" || floor % 2 === 1 ? floor + 1 : floor;
  return 2 * over > d ? floor + 1 : floor;
}

export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a === 0 ? 1 : a;
}

/** Exactness ends where a term passes 2^53: better no award than a wrong one. */
function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("an award needs terms past 2^53");
  return value;
}
