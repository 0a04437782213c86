import type { RandomSource } from "../numeric/seededRandom.ts";

/** What a purchase model needs to know of a customer, in its time unit. */
export interface PurchaseHistory {
  /** Repeat purchases x. */
  readonly frequency: number;
  /** Time from first to last purchase t_x; 0 without a repeat purchase. */
  readonly recency: number;
  /** Time from first purchase to the end of observation T. */
  readonly age: number;
}

/** Histories by column: distinct ones, each with the number (or weight) of the customers who share it. */
export interface PurchaseHistories {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly count: Float64Array;
}

/** A log-likelihood with its derivatives by the parameters themselves (not their logarithms). */
export interface LikelihoodSum {
  readonly value: number;
  readonly gradient: number[];
  /** Second derivatives, by row. */
  readonly hessian: number[][];
}

/** Purchases to come of a customer known to be alive, in the model's time unit. */
export interface FutureWhileAlive {
  /** Mean number within the horizon, death on the way included. */
  expectedPurchases(horizon: number): number;
  /** The same, each discounted continuously; the horizon may be Infinity. `null` where the total diverges. */
  discountedPurchases(continuousDiscountRate: number, horizon: number): number | null;
  /** Probability of just so many within the horizon. */
  countProbability(horizon: number, count: number): number;
  /** Where time counts opportunities: the probability of being alive at the next one. */
  readonly aliveAtNext?: number;
}

/**
 * What the rest of the room needs to know of a model of purchases and dropout: one object in one file.
 *
 * Parameters are positive and come as a list in the order of `parameterNames`. A new customer is the one with the
 * history (0, 0, 0). In all these models what comes after T depends on t_x only through whether the customer is alive.
 */
export interface PurchaseFamily {
  /** Name of the family in a model's JSON. */
  readonly kind: string;
  /** Whether time counts opportunities to buy, each good for one purchase at most: times are whole numbers then. */
  readonly isDiscrete?: true;
  /** The paper's symbols, in order. */
  readonly parameterNames: readonly string[];
  /** For each parameter the power of the time unit in it: 1 for a time, −1 for a rate, 0 for a shape. */
  readonly timePowers: readonly number[];
  /** Where a fit starts when the mean age is one unit of time. */
  readonly start: readonly number[];
  /**
   * Sum over histories of count · ln L, with first and second derivatives, as a function of the parameters: what does not
   * depend on these is made ready once.
   */
  sumLogLikelihood(histories: PurchaseHistories): (parameters: readonly number[]) => LikelihoodSum;
  /** Probability that the customer is alive at T. */
  probabilityAlive(parameters: readonly number[], history: PurchaseHistory): number;
  /** The future of a customer who has made `frequency` repeat purchases and is alive at `age`. */
  whileAlive(parameters: readonly number[], frequency: number, age: number): FutureWhileAlive;
  /** A customer drawn at random, observed for `age`. */
  simulate(parameters: readonly number[], age: number, random: RandomSource): PurchaseHistory;
}
