/** A survival curve over periods that is also known between them, and falls off as a power of time in the end. */
export interface SmoothSurvival {
  /** ln S at a time given by its logarithm, which may be −Infinity. */
  logAt(logTime: number): number;
  /** The derivative of that by ln t. */
  slopeAt(logTime: number): number;
  /** S(t) ~ t^−tail. */
  readonly tail: number;
  /** From this ln t on the power holds to all digits of a double. */
  readonly logPowerFrom: number;
  /** How fast it may change with ln t: the step of the integral goes down with it. */
  readonly sharpness: number;
}

const summed = 1000;
const negligible = 1e-18;

/**
 * The sum of S(t) / S(n) · e^{−δ (t − n − 1)} over t from n + 1 on. It must have an end: with δ = 0 the tail must be
 * above 1.
 *
 * The first thousand terms are added up. The rest is an integral by Euler and Maclaurin's formula, of which after so many
 * terms the first correction is enough.
 */
export function sumSurvival(curve: SmoothSurvival, renewals: number, delta: number): number {
  const base = curve.logAt(Math.log(renewals));
  const discount = (t: number): number => (delta === 0 ? 0 : delta * (t - renewals - 1));
  let sum = 0;
  for (let t = renewals + 1; t <= renewals + summed; t++) {
    const term = Math.exp(curve.logAt(Math.log(t)) - base - discount(t));
    sum += term;
    if (term <= negligible * sum * -Math.expm1(-delta)) return sum;
  }
  const start = renewals + summed + 0.5;
  const logStart = Math.log(start);
  const value = Math.exp(curve.logAt(logStart) - base - discount(start));
  const correction = (value * (curve.slopeAt(logStart) / start - delta)) / 24;
  const logValueAt = (logTime: number): number => curve.logAt(logTime) - base - discount(Math.exp(logTime));
  return sum + correction + integral(curve, logValueAt, logStart, delta);
}

/**
 * The integral of the values from the start on, by the trapezoidal rule over w where t = start · (1 + e^w): the integrand
 * is analytic there and falls off on both sides, so that a fixed step gives all digits.
 */
function integral(
  { tail, logPowerFrom, sharpness }: SmoothSurvival,
  logValueAt: (logTime: number) => number,
  logStart: number,
  delta: number,
): number {
  const step = 0.2 / Math.max(1, sharpness);
  let sum = 0;
  for (let w = -40; ; w += step) {
    const logTime = logStart + (w < 0 ? Math.log1p(Math.exp(w)) : w + Math.log1p(Math.exp(-w)));
    const term = Math.exp(logStart + w + logValueAt(logTime));
    sum += term;
    if (w < 40) continue;
    if (delta === 0 && logTime > logPowerFrom) return step * (sum + term / Math.expm1((tail - 1) * step));
    if (term <= negligible * sum) return step * sum;
  }
}
