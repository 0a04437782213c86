import { digamma } from "../numeric/digamma.ts";
import { logBeta } from "../numeric/logBeta.ts";
import { trigamma } from "../numeric/trigamma.ts";
import type { LikelihoodSum } from "./purchaseFamily.ts";

/** The spend of repeat customers by column, ordered by frequency. */
export interface SpendColumns {
  /** Repeat purchases x, above zero. */
  readonly frequency: Float64Array;
  /** Mean spend per repeat purchase z, above zero. */
  readonly meanSpend: Float64Array;
  /** ln z. */
  readonly logSpend: Float64Array;
  /** How many customers. */
  readonly count: Float64Array;
}

/**
 * ln L of the gamma-gamma model with its derivatives by p, q and γ, summed over customers:
 *
 * ln L = −ln B(px, q) + (px − 1) ln z + px ln x + q ln γ − (px + q) ln(γ + xz).
 *
 * What depends on x alone is computed once per run of equal frequencies.
 */
export function gammaGammaLikelihood(
  [p = 0, q = 0, gamma = 0]: readonly number[],
  { frequency, meanSpend, logSpend, count }: SpendColumns,
): LikelihoodSum {
  let value = 0;
  const gradient = [0, 0, 0];
  let [pp, pq, pGamma, qq, qGamma, gammaGamma] = [0, 0, 0, 0, 0, 0];
  for (let start = 0, end = 0; start < frequency.length; start = end) {
    const x = frequency[start]!;
    const total = p * x + q;
    let [n, logs, logTotals, product, inverses, squares] = [0, 0, 0, 1, 0, 0];
    for (; end < frequency.length && frequency[end] === x; end++) {
      const weight = count[end]!;
      const sum = gamma + x * meanSpend[end]!;
      const inverse = 1 / sum;
      n += weight;
      logs += weight * logSpend[end]!;
      // One logarithm of a product in place of many: they are what takes the time.
      if (weight === 1) product *= sum;
      else logTotals += weight * Math.log(sum);
      if (!(product > 1e-200 && product < 1e200)) {
        logTotals += Math.log(product);
        product = 1;
      }
      inverses += weight * inverse;
      squares += weight * inverse * inverse;
    }
    logTotals += Math.log(product);
    const ofSpend = n * Math.log(x) + logs - logTotals;
    const ofGamma = n * Math.log(gamma) - logTotals;
    value += p * x * ofSpend + q * ofGamma - logs - n * logBeta(p * x, q);
    gradient[0]! += x * (n * (digamma(total) - digamma(p * x)) + ofSpend);
    gradient[1]! += n * (digamma(total) - digamma(q)) + ofGamma;
    gradient[2]! += (n * q) / gamma - total * inverses;
    pp += n * x * x * (trigamma(total) - trigamma(p * x));
    pq += n * x * trigamma(total);
    pGamma -= x * inverses;
    qq += n * (trigamma(total) - trigamma(q));
    qGamma += n / gamma - inverses;
    gammaGamma += total * squares - (n * q) / (gamma * gamma);
  }
  const hessian = [
    [pp, pq, pGamma],
    [pq, qq, qGamma],
    [pGamma, qGamma, gammaGamma],
  ];
  return { value, gradient, hessian };
}
