/**
 * The probability that a chi-square variable exceeds `statistic`.
 *
 * With a whole number k of degrees of freedom and h = statistic / 2 it is a finite sum of positive terms,
 *
 * $$ Q = [k \text{ odd}]\, \mathrm{erfc}(\sqrt h) + e^{-h} \sum_i \frac{h^i}{\Gamma(i + 1)} $$
 *
 * over i = 0, 1, … (k even) or ½, 1½, … (k odd) below k / 2, so that no digit is lost in the tail.
 *
 * @param statistic - At least 0.
 * @param degreesOfFreedom - A whole number, at least 1.
 * @see [abramowitz-stegun-1964] in docs/references.md
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  const half = statistic / 2;
  if (half === 0) return 1;
  const isOdd = degreesOfFreedom % 2 === 1;
  // Terms are kept as logarithms: with many degrees of freedom e^{-h} alone would underflow.
  let log = isOdd ? -half + Math.log(half) / 2 - Math.log(Math.PI / 4) / 2 : -half;
  let sum = isOdd ? complementaryError(half) : 0;
  for (let i = isOdd ? 0.5 : 0; i < degreesOfFreedom / 2; i++) {
    sum += Math.exp(log);
    log += Math.log(half / (i + 1));
  }
  return Math.min(1, sum);
}

/** erfc(√square): by the series of erf where that is short, by the continued fraction of the tail beyond. */
function complementaryError(square: number): number {
  const x = Math.sqrt(square);
  const scale = Math.exp(-square) / Math.sqrt(Math.PI);
  if (square < 4) {
    let term = 2 * x * scale;
    let error = 0;
    for (let n = 1; error + term !== error; n++) {
      error += term;
      term *= (2 * square) / (2 * n + 1);
    }
    return 1 - error;
  }
  let fraction = x;
  for (let n = 80; n >= 1; n--) fraction = x + n / 2 / fraction;
  return scale / fraction;
}
