import type { NumberRange } from "../core/check.ts";

/** A log-probability with its first and second derivatives by the parameters. */
export interface LogRetention {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Second derivatives, by row. */
  readonly hessian: readonly (readonly number[])[];
}

/**
 * What the rest of the room needs to know of a model of contract length: one object in one file. A customer is there
 * until a renewal is not made, and one is due in each period.
 *
 * Parameters are positive and come as a list in the order of `parameterNames`.
 */
export interface ContractFamily {
  /** Name of the family in a model's JSON. */
  readonly kind: string;
  /** The paper's symbols, in order. */
  readonly parameterNames: readonly string[];
  /** What a parameter may be. */
  readonly parameterRange: (name: string) => NumberRange;
  /** Where a fit starts, from the share that did not make the first renewal, which is neither 0 nor 1. */
  startFrom(firstChurn: number): readonly number[];
  /** ln S(t): the log of the share that makes the first t renewals. */
  logSurvival(parameters: readonly number[], periods: number): number;
  /** ln [S(t) / S(t − 1)], t from 1 on. */
  logRetention(parameters: readonly number[], period: number): LogRetention;
  /** Σ over t > n of S(t) / S(n) / (1 + d)^(t − n − 1), n renewals having been made; `null` where it has no end. */
  residualLifetime(parameters: readonly number[], renewals: number, discountRate: number): number | null;
}
