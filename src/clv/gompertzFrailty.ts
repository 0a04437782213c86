import type { Frailty } from "./frailty.ts";

/** The lifetimes of the GGompertz/NBD for a fit, by b, s and β. */
export function gompertzFrailty(b: number, s: number, beta: number): Frailty {
  const logHazardAtStart = Math.log((s * b) / beta);
  /** ln S, or with `isDensity` ln f, which is ln S plus the logarithm of the hazard s·b·q. */
  const evaluate = (time: number, derivatives: Float64Array, isDensity: boolean): number => {
    const decay = Math.exp(-b * time);
    const q = 1 / (beta * decay - Math.expm1(-b * time)); // e^{bt} / (β + e^{bt} − 1)
    const inverse = q * decay;
    const log = b * time < 30 ? Math.log1p(Math.expm1(b * time) / beta) : b * time - Math.log(q * beta);
    const power = isDensity ? s + 1 : s;
    const curvature = time * time * q * inverse * (beta - 1); // t² q (1 − q)
    derivatives[0] = -power * time * q;
    derivatives[1] = -log;
    derivatives[2] = -s * (inverse - 1 / beta);
    derivatives[3] = -power * curvature;
    derivatives[4] = -time * q;
    derivatives[5] = 0;
    derivatives[6] = power * time * q * inverse;
    derivatives[7] = 1 / beta - inverse;
    derivatives[8] = power * inverse * inverse - s / (beta * beta);
    if (!isDensity) return -s * log;
    derivatives[0] += time + 1 / b;
    derivatives[1] += 1 / s;
    derivatives[2] -= inverse;
    derivatives[3] -= 1 / (b * b);
    derivatives[5] -= 1 / (s * s);
    return logHazardAtStart + b * time - (s + 1) * log;
  };
  return {
    logSurvival: (time, derivatives) => evaluate(time, derivatives, false),
    logDensity: (time, derivatives) => evaluate(time, derivatives, true),
  };
}
