import { drawBeta, drawExponential, drawLogGamma } from "../numeric/draws.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import { betaGeometricFuture } from "./betaGeometricFuture.ts";
import { betaGeometricLikelihood } from "./betaGeometricLikelihood.ts";
import type { PurchaseFamily, PurchaseHistory } from "./purchaseFamily.ts";

/**
 * The two families in which customers buy at a Poisson rate λ, gamma(r, α) among them, and leave with probability p,
 * beta(a, b) among them, at certain moments: after each repeat purchase, and in one of the two (`extraFlip` 1) after the
 * very first purchase too. Whoever is alive at T has stayed at m = x + `extraFlip` of these moments.
 */
export function betaGeometricFamily(kind: string, extraFlip: 0 | 1): PurchaseFamily {
  return {
    kind,
    parameterNames: ["r", "alpha", "a", "b"],
    timePowers: [0, 1, 0, 0],
    start: [0.5, 0.5, 0.5, 1.5],
    sumLogLikelihood: (histories) => (parameters) => betaGeometricLikelihood(parameters, histories, extraFlip),
    probabilityAlive: (parameters, history) => probabilityAlive(parameters, history, extraFlip),
    whileAlive: ([r = 0, alpha = 0, a = 0, b = 0], frequency, age) =>
      betaGeometricFuture(r + frequency, alpha + age, a, b + frequency + extraFlip),
    simulate: (parameters, age, random) => simulate(parameters, age, random, extraFlip),
  };
}

function probabilityAlive(parameters: readonly number[], history: PurchaseHistory, extraFlip: number): number {
  const [r, alpha, a, b] = [parameters[0]!, parameters[1]!, parameters[2]!, parameters[3]!];
  const { frequency, recency, age } = history;
  const flips = frequency + extraFlip;
  if (flips === 0) return 1;
  const silence = Math.log1p((age - recency) / (alpha + recency));
  return 1 / (1 + (a / (b + (flips - 1))) * Math.exp((r + frequency) * silence));
}

function simulate(
  [r = 0, alpha = 0, a = 0, b = 0]: readonly number[],
  age: number,
  random: RandomSource,
  extraFlip: number,
): PurchaseHistory {
  const meanGap = alpha * Math.exp(-drawLogGamma(random, r));
  const p = drawBeta(random, a, b);
  let frequency = 0;
  let recency = 0;
  let isAlive = extraFlip === 0 || random() >= p;
  while (isAlive) {
    const next = recency + meanGap * drawExponential(random);
    if (!(next <= age)) break;
    frequency += 1;
    recency = next;
    isAlive = random() >= p;
  }
  return { frequency, recency, age };
}
