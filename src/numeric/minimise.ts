import { solvePositiveDefinite } from "./solvePositiveDefinite.ts";

/** A smooth function at a point. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Second derivatives, by row. */
  readonly hessian: readonly (readonly number[])[];
}

/** How a search is run. */
export interface MinimiseOptions {
  /** Steps after which it gives up. */
  readonly maxIterations: number;
  /** The farthest that a coordinate may lie from zero. */
  readonly limit: number;
  /** Called after each step taken, with its number and the value reached. */
  readonly onIteration?: (iteration: number, value: number) => void;
}

/** Where a search ended. */
export interface Minimum extends Evaluation {
  readonly point: readonly number[];
  /** `minimum` where no step would lower the value by more than rounding; `limit` where a coordinate ran into it. */
  readonly end: "minimum" | "limit" | "maxIterations";
  readonly iterations: number;
  /** How many times the function was evaluated. */
  readonly evaluations: number;
}

const longestStep = 2;

/**
 * The minimum of a smooth function of a few coordinates of about unit scale, such as logarithms of parameters.
 *
 * Newton's method, damped as Levenberg and Marquardt do it: a multiple of the identity is added to the Hessian until it
 * is positive definite and the step lowers the value, and taken off again as the steps keep their promise.
 */
export function minimise(
  evaluate: (point: readonly number[]) => Evaluation,
  start: readonly number[],
  { maxIterations, limit, onIteration }: MinimiseOptions,
): Minimum {
  let point = start;
  let at = evaluate(point);
  let evaluations = 1;
  let damping = 0;
  for (let iterations = 0; ; iterations++) {
    const done = (end: Minimum["end"]): Minimum => ({ ...at, point, end, iterations, evaluations });
    if (iterations === maxIterations) return done("maxIterations");
    for (;;) {
      const step = dampedStep(at, damping);
      const promise = step && -0.5 * dot(at.gradient, step);
      const rounding = 1e-14 * Math.abs(at.value) + 1e-12;
      if (promise !== null && promise <= rounding && damping <= 1e-3 * scaleOf(at)) return done("minimum");
      const next = step && point.map((x, i) => x + step[i]!);
      if (next?.some((x) => Math.abs(x) > limit)) return done("limit");
      const there = next && evaluate(next);
      if (there) evaluations += 1;
      if (there && there.value <= at.value + rounding) {
        const kept = (at.value - there.value) / Math.max(promise!, rounding);
        damping = kept > 0.5 ? damping / 10 : kept > 0.1 ? damping : damping * 4;
        if (damping < 1e-9 * scaleOf(there)) damping = 0;
        [point, at] = [next, there];
        break;
      }
      damping = Math.max(4 * damping, 1e-6 * scaleOf(at));
      if (!(damping < 1e12 * scaleOf(at))) return done("maxIterations"); // no step goes down
    }
    onIteration?.(iterations + 1, at.value);
  }
}

/** The step to the minimum of the damped quadratic, cut to a length; `null` where there is none. */
function dampedStep({ gradient, hessian }: Evaluation, damping: number): number[] | null {
  const damped = hessian.map((row, i) => row.map((h, j) => (i === j ? h + damping : h)));
  const step = solvePositiveDefinite(
    damped,
    gradient.map((g) => -g),
  );
  if (!step?.every(Number.isFinite)) return null;
  const cut = Math.min(1, longestStep / Math.max(...step.map(Math.abs)));
  return step.map((s) => cut * s);
}

/** The size of the function's curvature, which damping is measured in. */
function scaleOf({ hessian, value }: Evaluation): number {
  return Math.max(1e-9 * Math.abs(value), ...hessian.map((row, i) => Math.abs(row[i]!)), 1e-300);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
