import type { Frailty } from "./frailty.ts";

/**
 * Sums of terms (1 + t/α)^{−shape} g(t), where g is the share of survivors S or the density of lifetimes f, in units of
 * e^{scale}: `values` holds the sum itself, then its first derivatives by the parameters, then its second ones, by row of
 * the lower triangle.
 */
export interface LapseTerms {
  readonly values: Float64Array;
  /** Empties the sums, for a unit. */
  readonly reset: (scale: number) => void;
  /** ln of the term with S: what those of all later lapses sum up to at most. */
  readonly logAlive: (time: number) => number;
  /** The term with S, in the unit. */
  readonly alive: (time: number) => number;
  /** Adds the term with S. */
  readonly addAlive: (time: number) => void;
  /** Adds a term with f, times a weight, and returns what it adds to the sum. */
  readonly addLapse: (time: number, weight: number) => number;
}

/** Keeps a term finite whose logarithm is so large that the difference to another has no digits. */
const highest = 700;

/** Empty sums; `size` counts the parameters, r and α before those of the lifetimes. */
export function lapseTerms(shape: number, alpha: number, frailty: Frailty, size: number): LapseTerms {
  const values = new Float64Array(1 + size + (size * (size + 1)) / 2);
  const lifetime = new Float64Array(((size - 2) * (size + 1)) / 2);
  const gradient = new Float64Array(size);
  let scale = 0;

  const add = (time: number, weight: number, logOfLife: number): number => {
    const log = Math.log1p(time / alpha);
    const value = weight * Math.exp(Math.min(highest, logOfLife - shape * log - scale));
    const share = time / (alpha * (alpha + time));
    gradient[0] = -log;
    gradient[1] = shape * share;
    for (let i = 2; i < size; i++) gradient[i] = lifetime[i - 2]!;
    values[0]! += value;
    let at = 1 + size;
    let own = size - 2;
    for (let i = 0; i < size; i++) {
      const scaled = value * gradient[i]!;
      values[1 + i]! += scaled;
      for (let j = 0; j <= i; j++) values[at++]! += scaled * gradient[j]! + (j < 2 ? 0 : value * lifetime[own++]!);
    }
    values[2 + size]! += value * share;
    values[3 + size]! -= value * gradient[1] * (1 / alpha + 1 / (alpha + time));
    return value;
  };
  const logAlive = (time: number): number => frailty.logSurvival(time, lifetime) - shape * Math.log1p(time / alpha);
  return {
    values,
    reset: (unit) => {
      scale = unit;
      values.fill(0);
    },
    logAlive,
    alive: (time) => Math.exp(logAlive(time) - scale),
    addAlive: (time) => add(time, 1, frailty.logSurvival(time, lifetime)),
    addLapse: (time, weight) => add(time, weight, frailty.logDensity(time, lifetime)),
  };
}
