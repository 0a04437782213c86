import { digamma } from "../numeric/digamma.ts";
import { logRising } from "../numeric/logRising.ts";
import { trigamma } from "../numeric/trigamma.ts";
import type { HistoryGroup } from "./groupHistories.ts";
import type { LapseModel } from "./lapseModel.ts";
import { lapseTable } from "./lapseTable.ts";
import type { LikelihoodSum } from "./purchaseFamily.ts";

/** Keeps ln L finite where parameters are so extreme that no term of the bracket is left in a double. */
const least = 1e-300;

/**
 * The log-likelihood of histories, with its derivatives by the parameters.
 *
 * $$ L = \frac{\Gamma(r + x)}{\Gamma(r)\, \alpha^x} \Bigl[ \Bigl(1 + \frac{T}{\alpha}\Bigr)^{-r-x} S(T) +
 * \int_{t_x}^{T} \Bigl(1 + \frac{\tau}{\alpha}\Bigr)^{-r-x} f(\tau)\, d\tau \Bigr] $$
 *
 * With A(T) for the first term and F(t) for the integral from t to the last time of all, the bracket is A(T) − F(T) +
 * F(t_x). F(T) ≤ A(T), so that no digits are lost in the difference, and F is added up once for the times of a group,
 * from the last one backwards, each sum in units of A at its time.
 */
export function lapseLikelihood(model: LapseModel, groups: readonly HistoryGroup[]): LikelihoodSum {
  const { r, alpha, size } = model;
  const gradient = new Array<number>(size).fill(0);
  const second = new Array<number>((size * (size + 1)) / 2).fill(0); // lower triangle by row
  const mean = new Float64Array(size);
  let value = 0;
  for (const group of groups) {
    const { frequency: x, recency, age, count } = group;
    const { width, logAlive, lapsed, difference } = lapseTable(model, r + x, group);
    const constant = logRising(r, x) - x * Math.log(alpha);
    let customers = 0;
    for (let n = 0; n < count.length; n++) {
      const weight = count[n]!;
      const from = recency[n]! * width;
      const to = age[n]! * width;
      const logUnit = logAlive[recency[n]!]!;
      const decline = Math.exp(logAlive[age[n]!]! - logUnit);
      const bracket = Math.max(least, decline * difference[to]! + lapsed[from]!);
      value += weight * (constant + logUnit + Math.log(bracket));
      for (let i = 0; i < size; i++) {
        mean[i] = (decline * difference[to + 1 + i]! + lapsed[from + 1 + i]!) / bracket;
        gradient[i]! += weight * mean[i]!;
      }
      for (let i = 0, k = 0; i < size; i++) {
        for (let j = 0; j <= i; j++, k++) {
          const at = 1 + size + k;
          const both = (decline * difference[to + at]! + lapsed[from + at]!) / bracket;
          second[k]! += weight * (both - mean[i]! * mean[j]!);
        }
      }
      customers += weight;
    }
    gradient[0]! += customers * (digamma(r + x) - digamma(r));
    gradient[1]! -= (customers * x) / alpha;
    second[0]! += customers * (trigamma(r + x) - trigamma(r));
    second[2]! += (customers * x) / (alpha * alpha);
  }
  const rows = gradient.map((_, i) => second.slice((i * (i + 1)) / 2, ((i + 1) * (i + 2)) / 2));
  return { value, gradient, hessian: rows.map((_, i) => rows.map((__, j) => rows[Math.max(i, j)]![Math.min(i, j)]!)) };
}
