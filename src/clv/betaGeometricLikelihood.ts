import { digamma } from "../numeric/digamma.ts";
import { logRising } from "../numeric/logRising.ts";
import { trigamma } from "../numeric/trigamma.ts";
import type { LikelihoodSum, PurchaseHistories } from "./purchaseFamily.ts";

/**
 * ln L of a beta-geometric family with its derivatives by r, α, a and b, summed over histories. With m = x + extraFlip,
 *
 * L = Γ(r+x)/Γ(r) · α^r (α+T)^−(r+x) · B(a, b+m)/B(a, b) · (1 + e^d),
 * e^d = a/(b+m−1) · ((α+T)/(α+t_x))^(r+x), the odds that the customer has left; 0 where m = 0.
 */
export function betaGeometricLikelihood(
  [r = 0, alpha = 0, a = 0, b = 0]: readonly number[],
  histories: PurchaseHistories,
  extraFlip: number,
): LikelihoodSum {
  let value = 0;
  const gradient = [0, 0, 0, 0];
  let [rr, rAlpha, ra, rb, alphaAlpha, alphaA, alphaB, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let start = 0; start < histories.frequency.length;) {
    const x = histories.frequency[start]!;
    const m = x + extraFlip;
    const dA = m === 0 ? 0 : 1 / a;
    const dB = m === 0 ? 0 : -1 / (b + (m - 1));
    const run = sumRun(r, alpha, m === 0 ? -Infinity : Math.log(a / (b + (m - 1))), histories, start);
    const n = run.customers;
    const atSum = digamma(a + b) - digamma(a + b + m);
    const atSum2 = trigamma(a + b + m) - trigamma(a + b);
    value += n * (logRising(r, x) + logRising(b, m) - logRising(a + b, m)) + run.value;
    gradient[0]! += n * (digamma(r + x) - digamma(r)) + run.r;
    gradient[1]! += run.alpha;
    gradient[2]! += n * atSum + run.left * dA;
    gradient[3]! += n * (digamma(b + m) - digamma(b) + atSum) + run.left * dB;
    rr += n * (trigamma(r + x) - trigamma(r)) + run.rr;
    rAlpha += run.rAlpha;
    alphaAlpha += run.alphaAlpha;
    ra += run.spreadR * dA;
    rb += run.spreadR * dB;
    alphaA += run.spreadAlpha * dA;
    alphaB += run.spreadAlpha * dB;
    aa += (run.spread - run.left) * dA * dA - n * atSum2;
    ab += run.spread * dA * dB - n * atSum2;
    bb += n * (trigamma(b + m) - trigamma(b) - atSum2) + (run.spread + run.left) * dB * dB;
    start = run.end;
  }
  const hessian = [
    [rr, rAlpha, ra, rb],
    [rAlpha, alphaAlpha, alphaA, alphaB],
    [ra, alphaA, aa, ab],
    [rb, alphaB, ab, bb],
  ];
  return { value, gradient, hessian };
}

/** What depends on the times, for a run of histories of one frequency x: for those the rest is the same. */
function sumRun(
  r: number,
  alpha: number,
  logPerFlip: number,
  { frequency, recency, age, count }: PurchaseHistories,
  start: number,
) {
  const x = frequency[start]!;
  const shape = r + x;
  let [customers, value, left, dR, dAlpha] = [0, 0, 0, 0, 0];
  let [rr, rAlpha, alphaAlpha, spread, spreadR, spreadAlpha] = [0, 0, 0, 0, 0, 0];
  let end = start;
  let [T, inverseEnd, growth, logEnd] = [NaN, 0, 0, 0];
  for (; end < frequency.length && frequency[end] === x; end++) {
    const n = count[end]!;
    if (age[end] !== T) {
      T = age[end]!; // the same for many in a row, where histories are in order
      inverseEnd = 1 / (alpha + T);
      growth = Math.log1p(T / alpha);
      logEnd = Math.log(alpha + T);
    }
    const inverseLast = 1 / (alpha + recency[end]!);
    const silence = Math.log1p((T - recency[end]!) * inverseLast);
    const logOdds = logPerFlip + shape * silence;
    const odds = Math.exp(Math.min(logOdds, 700)); // beyond that one more makes no difference
    const w = odds / (1 + odds);
    const slope = inverseEnd - inverseLast;
    const nSpread = (n * w) / (1 + odds);
    customers += n;
    value += n * ((logOdds > 700 ? logOdds : Math.log(1 + odds)) - r * growth - x * logEnd);
    left += n * w;
    dR += n * (w * silence - growth);
    dAlpha += n * (((r * T) / alpha - x) * inverseEnd + w * shape * slope);
    spread += nSpread;
    spreadR += nSpread * silence;
    spreadAlpha += nSpread * shape * slope;
    rr += nSpread * silence * silence;
    rAlpha += n * ((T / alpha) * inverseEnd + w * slope) + nSpread * silence * shape * slope;
    alphaAlpha +=
      n * (shape * inverseEnd * inverseEnd - r / (alpha * alpha)) -
      n * w * shape * slope * (inverseEnd + inverseLast) +
      nSpread * shape * slope * shape * slope;
  }
  return { end, customers, value, left, r: dR, alpha: dAlpha, rr, rAlpha, alphaAlpha, spread, spreadR, spreadAlpha };
}
