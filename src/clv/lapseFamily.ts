import { drawExponential, drawLogGamma } from "../numeric/draws.ts";
import type { RandomSource } from "../numeric/seededRandom.ts";
import { countProbability } from "./countProbability.ts";
import type { Frailty } from "./frailty.ts";
import { groupHistories } from "./groupHistories.ts";
import { lapseLikelihood } from "./lapseLikelihood.ts";
import type { Lifetime } from "./lifetime.ts";
import { lifeWithin } from "./lifeWithin.ts";
import { logLapseOdds } from "./logLapseOdds.ts";
import type { FutureWhileAlive, PurchaseFamily, PurchaseHistory } from "./purchaseFamily.ts";

/** What sets a family apart in which customers lapse at a time of their own, whether they buy or not. */
export interface LapseFamily {
  readonly kind: string;
  /** The parameters of the lifetimes, which come after r and α: names, powers of the time unit, and start of a fit. */
  readonly parameterNames: readonly string[];
  readonly timePowers: readonly number[];
  readonly start: readonly number[];
  readonly lifetime: (parameters: readonly number[]) => Lifetime;
  readonly frailty: (parameters: readonly number[]) => Frailty;
}

/** A family in which customers buy at a Poisson rate, gamma(r, α) among them, until they lapse. */
export function lapseFamily(own: LapseFamily): PurchaseFamily {
  return {
    kind: own.kind,
    parameterNames: ["r", "alpha", ...own.parameterNames],
    timePowers: [0, 1, ...own.timePowers],
    start: [0.5, 0.5, ...own.start],
    sumLogLikelihood: (histories) => {
      const groups = groupHistories(histories);
      return ([r = 0, alpha = 0, ...rest]) => {
        const model = { r, alpha, lifetime: own.lifetime(rest), frailty: own.frailty(rest), size: 2 + rest.length };
        return lapseLikelihood(model, groups);
      };
    },
    probabilityAlive: ([r = 0, alpha = 0, ...rest], { frequency, recency, age }) =>
      1 / (1 + Math.exp(logLapseOdds(own.lifetime(rest), r + frequency, alpha, recency, age))),
    whileAlive: ([r = 0, alpha = 0, ...rest], frequency, age) =>
      future(own.lifetime(rest).after(age), r + frequency, alpha + age),
    simulate: ([r = 0, alpha = 0, ...rest], age, random) => {
      const meanGap = alpha * Math.exp(-drawLogGamma(random, r));
      return simulate(meanGap, Math.min(age, own.lifetime(rest).whenDeclined(drawExponential(random))), age, random);
    },
  };
}

/** Whoever is alive is like a new customer of a base with other parameters: purchases and lifetimes forget everything else. */
function future(lifetime: Lifetime, shape: number, rate: number): FutureWhileAlive {
  const perTime = shape / rate;
  return {
    expectedPurchases: (horizon) => perTime * lifetime.meanWithin(horizon),
    discountedPurchases: (discountRate, horizon) => {
      if (discountRate > 0) return perTime * lifeWithin(lifetime, discountRate, horizon);
      const life = horizon === Infinity ? lifetime.mean() : lifetime.meanWithin(horizon);
      return life === null ? null : perTime * life;
    },
    countProbability: (horizon, count) => countProbability(lifetime, shape, rate, horizon, count),
  };
}

function simulate(meanGap: number, end: number, age: number, random: RandomSource): PurchaseHistory {
  let frequency = 0;
  let recency = 0;
  for (;;) {
    const next = recency + meanGap * drawExponential(random);
    if (!(next <= end)) return { frequency, recency, age };
    frequency += 1;
    recency = next;
  }
}
