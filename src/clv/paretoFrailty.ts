import type { Frailty } from "./frailty.ts";

/** The lifetimes of the Pareto/NBD for a fit, by s and β. */
export function paretoFrailty(s: number, beta: number): Frailty {
  const logHazardAtStart = Math.log(s / beta);
  return {
    logSurvival: (time, derivatives) => {
      const log = Math.log1p(time / beta);
      write(derivatives, s, log, 1 / beta, 1 / (beta + time));
      return -s * log;
    },
    logDensity: (time, derivatives) => {
      const log = Math.log1p(time / beta);
      const end = 1 / (beta + time);
      write(derivatives, s, log, 1 / beta, end);
      derivatives[0]! += 1 / s;
      derivatives[1]! -= end;
      derivatives[2]! -= 1 / (s * s);
      derivatives[4]! += end * end;
      return logHazardAtStart - (s + 1) * log;
    },
  };
}

/** The derivatives of −s ln((β + t) / β), given this logarithm, 1 / β and 1 / (β + t). */
function write(derivatives: Float64Array, s: number, log: number, start: number, end: number): void {
  derivatives[0] = -log;
  derivatives[1] = s * (start - end);
  derivatives[2] = 0;
  derivatives[3] = start - end;
  derivatives[4] = s * (end * end - start * start);
}
