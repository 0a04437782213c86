const negligible = 1e-18;

/**
 * The mean of a function of a share p that follows a beta distribution, to nearly all digits of a double.
 *
 * The trapezoidal rule in ln(p / (1 − p)), where the integrand is analytic around the whole line and falls off
 * exponentially: its error is then below rounding at the step taken. It walks from the density's peak both ways until
 * nothing is added, or the function has become constant; what is left of the sum is then a geometric series.
 *
 * @param a - First shape of the distribution, of p.
 * @param b - Second shape, of 1 − p.
 * @param sharpness - How fast the function may change at either end: by this much, relatively, per unit of p.
 * @param f - A function of p and 1 − p, of one sign and monotone.
 */
export function betaMean(a: number, b: number, sharpness: number, f: (p: number, q: number) => number): number {
  const spread = Math.sqrt(1 / a + 1 / b);
  if (spread < 1e-10) return f(a / (a + b), b / (a + b));
  const step = Math.min(0.25, 0.5 * spread);
  const flat = negligible / Math.max(1, sharpness);
  const peak = Math.log(a) - Math.log(b);
  let weights = 0;
  let sum = 0;
  for (const direction of [-1, 1]) {
    const lastWeight = 1 / -Math.expm1(-(direction < 0 ? a : b) * step);
    for (let k = direction < 0 ? 1 : 0; ; k++) {
      const offset = direction * k * step;
      const p = 1 / (1 + Math.exp(-peak - offset));
      const q = 1 / (1 + Math.exp(peak + offset));
      const isFlat = (direction < 0 ? p : q) < flat;
      const weight = Math.exp(logDensity(a, b, offset)) * (isFlat ? lastWeight : 1);
      const term = weight * f(p, q);
      weights += weight;
      sum += term;
      const adds = weight > negligible * weights || Math.abs(term) > negligible * Math.abs(sum);
      if (isFlat || !adds) break;
    }
  }
  return sum / weights;
}

/** ln of p^a (1 − p)^b at an offset from its peak in ln(p / (1 − p)), less that at the peak. */
function logDensity(a: number, b: number, offset: number): number {
  if (a < b) return a * offset - (a + b) * Math.log1p((a / (a + b)) * Math.expm1(offset));
  return -b * offset - (a + b) * Math.log1p((b / (a + b)) * Math.expm1(-offset));
}
