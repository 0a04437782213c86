import { betaMean } from "../numeric/betaMean.ts";
import type { FutureWhileAlive } from "./purchaseFamily.ts";

/**
 * What is to come of a customer who is alive, who buys at an opportunity with probability p, beta(buys, skips), and dies
 * before one with probability θ, beta(dies, stays).
 *
 * The paper gives closed forms, which are 0/0 at γ = 1 and lose digits near it. These are means over θ of something
 * positive and smooth instead.
 */
export function bgBbFuture(buys: number, skips: number, dies: number, stays: number): FutureWhileAlive {
  const aliveAtNext = stays / (dies + stays);
  const next = (buys / (buys + skips)) * aliveAtNext;
  // Whoever is alive at the next opportunity has θ from beta(dies, stays + 1).
  const meanIfAlive = (sharpness: number, f: (theta: number, stay: number) => number): number =>
    betaMean(dies, stays + 1, Math.max(1, sharpness), f);
  return {
    aliveAtNext,
    expectedPurchases: (horizon) =>
      next * meanIfAlive(horizon, (theta, stay) => -Math.expm1(horizon * logStay(theta, stay)) / theta),
    discountedPurchases: (discountRate, horizon) => {
      if (discountRate === 0 && horizon === Infinity) return dies > 1 ? (next * (dies + stays)) / (dies - 1) : null;
      const lost = -Math.expm1(-discountRate);
      const mean = meanIfAlive(Math.min(horizon, 1 / lost), (theta, stay) => {
        const whole = (1 - lost) / (theta + stay * lost); // without end
        return whole * -Math.expm1(horizon * (logStay(theta, stay) - discountRate));
      });
      return next * mean;
    },
    countProbability: (horizon, count) => countProbability({ buys, skips, dies, stays }, horizon, count),
  };
}

/** ln (1 − θ), with all its digits also where θ is so small that 1 − θ has few of them. */
function logStay(theta: number, stay: number): number {
  return theta < 0.5 ? Math.log1p(-theta) : Math.log(stay);
}

/**
 * The probability of so many purchases: Σ over the opportunities k that the customer lives through of P(dead after k, or k
 * is the horizon) times that of so many purchases among k, each from the one before by a rational factor.
 */
function countProbability(
  { buys, skips, dies, stays }: Readonly<Record<"buys" | "skips" | "dies" | "stays", number>>,
  horizon: number,
  count: number,
): number {
  if (count > horizon) return 0;
  // ln of the probability to live through `count` opportunities and to buy at each of them.
  let log = 0;
  for (let j = 0; j < count; j++)
    log += Math.log(((buys + j) / (buys + skips + j)) * ((stays + j) / (dies + stays + j)));
  let sum = 0;
  for (let k = count; k < horizon; k++) {
    sum += (Math.exp(log) * dies) / (dies + stays + k);
    const factor = ((k + 1) / (k + 1 - count)) * ((skips + k - count) / (buys + skips + k));
    log += Math.log(factor * ((stays + k) / (dies + stays + k)));
  }
  return Math.min(1, sum + Math.exp(log));
}
